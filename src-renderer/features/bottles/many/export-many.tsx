import type { BottleRow } from '#shared/contract/schemas/bottle';
import { api } from '#renderer/state/api';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { downloadText } from '#renderer/ui/browser/download-text';
import { countBottles } from '#renderer/features/bottles/row-facts';
import { joinSpecs } from './join-specs.ts';
import { ManyDialog } from './many-dialog.tsx';
import { type Gathered, useGathered } from './use-gathered.ts';
import { useRun } from './use-run.ts';

interface ManyProps {
  readonly rows: readonly BottleRow[];
  onClose(): void;
}

/** The specs of several bottles as one text to give to others. */
export function ExportMany({ rows, onClose }: ManyProps) {
  const read = useGathered(
    rows.map(({ slug }) => slug),
    readSpec,
  );
  const run = useRun();
  const specs = rows.flatMap(({ slug }) => {
    const one = read.get(slug);
    return one?.status === 'read' ? [{ slug, text: one.value }] : [];
  });
  const isWhole = read.size === rows.length && specs.length > 0;
  return (
    <ManyDialog
      title={`Export ${countBottles(rows.length)}`}
      rows={rows}
      run={run}
      readCount={read.size}
      lead={
        <p className="text-text-2">
          One text with every spec under its own head, to be parted again by hand. The values in <code>[env]</code> are
          not in it: their names stand in their place.
        </p>
      }
      act={
        isWhole ? (
          <>
            <CopyButton
              label={`Copy ${specs.length === 1 ? '1 spec' : `${specs.length} specs`}`}
              text={joinSpecs(specs)}
            />
            <Button
              kind="primary"
              onPress={() => {
                downloadText(joinSpecs(specs), { fileName: 'corkboard-specs.txt', type: 'text/plain' });
              }}
            >
              Download text
            </Button>
          </>
        ) : null
      }
      notes={rows.map(({ slug }) => (
        <SpecLength key={slug} one={read.get(slug)} />
      ))}
      onClose={onClose}
    />
  );
}

function SpecLength({ one }: { readonly one: Gathered<string> | undefined }) {
  if (one === undefined) return <span className="text-text-3">Not read yet</span>;
  if (one.status === 'failed') return <span className="wrap-anywhere text-broken">{one.failure.message}</span>;
  const lines = one.value.trimEnd().split('\n').length;
  return lines === 1 ? '1 line' : `${lines} lines`;
}

async function readSpec(slug: string): Promise<string> {
  return (await api().bottles.exportSpec({ slug })).text;
}
