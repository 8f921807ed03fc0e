import type { BackendName } from '../../model/backend-name.ts';
import { BOTTLE_COLORS, type BottleSpec } from '../../model/bottle-spec.ts';
import type { Slug } from '../../model/slug.ts';
import { deriveSlug } from '../derive-slug.ts';
import { parseSlug } from '../parse-slug.ts';
import { readAgent } from './read-agent.ts';
import { readEgress } from './read-egress.ts';
import { readEnv } from './read-env.ts';
import { readExpect } from './read-expect.ts';
import { readGit } from './read-git.ts';
import { readMounts } from './read-mounts.ts';
import { readQemu } from './read-qemu.ts';
import { Report } from './report.ts';
import { showWord } from './show-value.ts';
import { isTable, type Table, TableReader } from './table-reader.ts';

/** What a spec is decoded against. */
export interface DecodeOptions {
  readonly backendNames: readonly BackendName[];
  /** The bottle's slug, or null where the spec is not a bottle's yet. */
  readonly slug: Slug | null;
}

/** A spec, or null when an error stands in its way, with everything that was found. */
export interface DecodedSpec {
  readonly spec: BottleSpec | null;
  readonly findings: Report['findings'];
}

const NAME_LENGTH = 200;

/** Decodes a parsed spec: its defaults are filled in, and all that is wrong with it is reported at once. */
export function decodeSpec(table: Table, options: DecodeOptions): DecodedSpec {
  const report = new Report();
  if (!checkVersion(table, report)) return { spec: null, findings: report.findings };
  const top = new TableReader(table, '', { report, kind: 'top' });
  const name = readName(top);
  const slug = readSlug(top, name, options.slug);
  checkLength(top, name);
  const backend = top.needChoice('backend', options.backendNames);
  const color = top.choice('color', BOTTLE_COLORS) ?? 'teal';
  const rest = {
    agent: readAgent(top),
    qemu: readQemu(top),
    env: readEnv(top),
    egress: readEgress(top),
    git: readGit(top),
    supervise: { enabled: top.table('supervise', 'supervise').flag('enabled') ?? false },
    mounts: readMounts(top),
    expect: readExpect(top),
  };
  const isWhole = !report.hasErrors && name !== null && backend !== null;
  const spec = isWhole
    ? { version: 1 as const, name, slug, backend, color, ...rest, writtenKeys: listKeys(table) }
    : null;
  return { spec, findings: report.findings };
}

/** A spec of a later version is told by that alone: what else looks wrong in it may be right there. */
function checkVersion(table: Table, report: Report): boolean {
  const version = Object.hasOwn(table, 'version') ? table['version'] : undefined;
  if (version === 1) return true;
  if (version === undefined) {
    report.error('version', 'missing-key', 'version is missing. Write version = 1 as the first line.');
    return true;
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) {
    const message = `This spec is of version ${version}; this Corkboard reads version 1. Open it with a newer Corkboard.`;
    report.error('version', 'newer-version', message);
    return false;
  }
  report.error('version', 'wrong-value', 'version is the number 1: write version = 1.');
  return true;
}

function readName(top: TableReader): string | null {
  const name = top.needText('name', 'Write name = "…": how the bottle is called on screen.');
  if (name === null) return null;
  if (name.trim() === '')
    top.report.error('name', 'wrong-value', 'name is empty. Write how the bottle is called on screen.');
  else if (/\p{Cc}/u.test(name))
    top.report.error(
      'name',
      'wrong-value',
      'name holds a control character or a line break. A label is one line of text.',
    );
  return name;
}

/** Told unless the name gives no slug either: then its length is told already. */
function checkLength({ report }: TableReader, name: string | null): void {
  if (name === null || name.length <= NAME_LENGTH || report.findings.some(({ key }) => key === 'name')) return;
  const message = `name has ${name.length} characters; a label has at most ${NAME_LENGTH}. Shorten it.`;
  report.error('name', 'name-too-long', message);
}

/** The slug as written. Where none is and the spec makes a new bottle, its name has to give one. */
function readSlug(top: TableReader, name: string | null, expected: Slug | null): Slug | null {
  const text = top.text('slug');
  if (text === null) {
    if (top.value('slug') !== undefined || expected !== null || name === null) return null;
    const derived = name.trim() === '' ? null : deriveSlug(name);
    if (derived?.ok === false) top.report.error('name', derived.error.code, derived.error.message);
    return null;
  }
  const parsed = parseSlug(text);
  if (!parsed.ok) {
    top.report.error('slug', parsed.error.code, `slug cannot be ${showWord(text)}. ${parsed.error.message}`);
    return null;
  }
  if (expected !== null && parsed.value !== expected) {
    const message = `slug is ${text}, but the bottle's folder is ${expected}, and a slug never changes. Write slug = "${expected}", or leave the line out.`;
    top.report.error('slug', 'slug-differs', message);
  }
  return parsed.value;
}

/** The keys as they stand: tables and the keys in them; entries of a list count as the list. */
function listKeys(table: Table): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) => {
    return isTable(value) ? [key, ...Object.keys(value).map((inner) => `${key}.${inner}`)] : [key];
  });
}
