import { BACKEND_NAMES } from '../../model/backend-name.ts';
import { BOTTLE_COLORS } from '../../model/bottle-spec.ts';
import { AGENT_DOCS } from './agent-docs.ts';
import { keyDoc, type TableDoc } from './key-doc.ts';
import { REACH_DOCS } from './reach-docs.ts';

const TOP: TableDoc = {
  path: '',
  isList: false,
  doc: 'What the bottle is.',
  keys: [
    keyDoc({
      key: 'version',
      type: 'the number 1',
      isRequired: true,
      doc: 'The version of this format.',
      example: '1',
      values: ['1'],
    }),
    keyDoc({
      key: 'name',
      type: 'text',
      isRequired: true,
      doc: 'How the bottle is called on screen. The slug was made from it once and stays when it changes.',
      example: '"Web agent"',
    }),
    keyDoc({
      key: 'slug',
      type: 'text',
      doc: "The name of the bottle's folder. It need not be written, and never changes.",
      example: '"web-agent"',
    }),
    keyDoc({
      key: 'backend',
      type: 'one of three words',
      isRequired: true,
      doc: 'How the bottle is made real.',
      example: '"smolmachines"',
      values: BACKEND_NAMES.map((name) => JSON.stringify(name)),
    }),
    keyDoc({
      key: 'color',
      type: 'one of eight words',
      preset: '"teal"',
      doc: 'The label color, by which bottles are told apart.',
      example: '"teal"',
      values: BOTTLE_COLORS.map((color) => JSON.stringify(color)),
    }),
  ],
};

/** Everything that a spec can say, table by table in the order in which it is usually written. */
export const SPEC_DOCS: readonly TableDoc[] = [TOP, ...AGENT_DOCS, ...REACH_DOCS];
