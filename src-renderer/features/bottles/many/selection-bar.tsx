import { lazy, Suspense, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useOffer } from '#renderer/actions/offers';
import { pageAction } from '#renderer/actions/page-actions';
import { Button } from '#renderer/ui/controls/button.tsx';
import { countBottles, formatCount } from '#renderer/features/bottles/row-facts';
import { clearSelection, useSelectedRows } from './selection.ts';

type ManyAct = 'prepare' | 'export' | 'clean-up';

const PrepareMany = lazy(async () => ({ default: (await import('./prepare-many.tsx')).PrepareMany }));
const ExportMany = lazy(async () => ({ default: (await import('./export-many.tsx')).ExportMany }));
const CleanUpMany = lazy(async () => ({ default: (await import('./clean-up-many.tsx')).CleanUpMany }));
const DIALOGS = { prepare: PrepareMany, export: ExportMany, 'clean-up': CleanUpMany };

interface SelectionBarProps {
  readonly rows: readonly BottleRow[];
  /** Those that the filter lets through; others stay chosen, and that is said. */
  readonly shown: readonly BottleRow[];
}

/** What can be done with the bottles that are chosen; there only while any are. */
export function SelectionBar({ rows, shown }: SelectionBarProps) {
  const chosen = useSelectedRows(rows);
  const hidden = chosen.length - useSelectedRows(shown).length;
  // The dialog keeps the rows that it was opened for, also when the run takes some away.
  const [open, setOpen] = useState<{ readonly act: ManyAct; readonly rows: readonly BottleRow[] } | null>(null);
  const show = (act: ManyAct): void => {
    setOpen({ act, rows: chosen });
  };
  const Shown = open === null ? null : DIALOGS[open.act];
  return (
    <>
      {chosen.length === 0 ? null : (
        <section
          aria-label="Chosen bottles"
          className="floats sticky bottom-4 z-10 flex flex-wrap items-center gap-2 mx-auto mb-4 w-fit max-w-[calc(100%-32px)] rounded-card bg-raised py-2 pr-2 pl-4"
        >
          <output className="mr-2 text-body font-medium">
            {countBottles(chosen.length)} chosen{hidden > 0 ? `, ${formatCount(hidden)} of them not shown` : ''}
          </output>
          <Acts onShow={show} />
        </section>
      )}
      {open === null || Shown === null ? null : (
        <Suspense fallback={null}>
          <Shown
            rows={open.rows}
            onClose={() => {
              setOpen(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** The buttons; while they are there the palette offers the same acts. */
function Acts({ onShow }: { onShow(act: ManyAct): void }) {
  const acts = [
    { act: 'prepare', action: pageAction('prepare-chosen'), label: 'Prepare…' },
    { act: 'export', action: pageAction('export-chosen'), label: 'Export…' },
    { act: 'clean-up', action: pageAction('clean-up-chosen'), label: 'Clean up…' },
  ] as const;
  useOffer('prepare-chosen', () => {
    onShow('prepare');
  });
  useOffer('export-chosen', () => {
    onShow('export');
  });
  useOffer('clean-up-chosen', () => {
    onShow('clean-up');
  });
  useOffer('choose-none', clearSelection);
  return (
    <>
      {acts.map(({ act, action, label }) => (
        <Button
          key={act}
          kind="secondary"
          size="small"
          icon={action.icon}
          onPress={() => {
            onShow(act);
          }}
        >
          {label}
        </Button>
      ))}
      <Button kind="quiet" size="small" icon={pageAction('choose-none').icon} onPress={clearSelection}>
        Choose none
      </Button>
    </>
  );
}
