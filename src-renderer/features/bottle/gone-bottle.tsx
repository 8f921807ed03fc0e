import type { BottleRow } from '#shared/contract/schemas/bottle';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { dropEdit, useEdit } from '#renderer/state/edits/edits';
import { formatRoute, goTo } from '#renderer/state/route';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { Crumb } from './bottle-header.tsx';

interface GoneBottleProps {
  readonly slug: string;
  /** The bottle as it was last told; undefined when there never was one while this page was open. */
  readonly former: BottleRow | undefined;
}

/** Said in a bottle's place when there is none: it was removed while it was open, or it never was there. */
export function GoneBottle({ slug, former }: GoneBottleProps) {
  const edit = useEdit(slug);
  const name = former?.name ?? slug;
  return (
    <>
      <PageHeader title={name} crumb={<Crumb />} />
      <EmptyState
        title={former === undefined ? `There is no bottle named ${slug}.` : `${name} was removed.`}
        drawing={
          <span className="inline-flex scale-[2.4] pt-2 pb-3">
            <BottleMark color={former?.color ?? 'slate'} state="never-prepared" size="large" />
          </span>
        }
        lead={former === undefined ? NEVER_THERE : REMOVED}
        actions={
          <Button
            kind="primary"
            onPress={() => {
              goTo({ kind: 'bottles' });
            }}
          >
            Show all bottles
          </Button>
        }
      />
      {edit === null ? null : (
        <section aria-label="Your unsaved edit" className="mx-auto flex max-w-[640px] flex-col gap-3 px-6 pb-16">
          <p className="text-text-2">
            Your edit of its <code>bottle.toml</code> was not saved and is still here. Copy it before you discard it;{' '}
            <a className="link" href={formatRoute({ kind: 'bottles' })}>
              importing it
            </a>{' '}
            makes the bottle anew.
          </p>
          <pre className="max-h-64 overflow-auto rounded-card border border-line bg-surface px-4 py-3 text-code">
            {edit.text}
          </pre>
          <div className="flex flex-wrap gap-2">
            <CopyButton label="Copy the edit" text={edit.text} />
            <Button
              kind="quiet"
              size="small"
              onPress={() => {
                dropEdit(slug);
              }}
            >
              Discard the edit
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

const NEVER_THERE =
  'It may have been removed, or the address may be mistyped. A bottle keeps its slug for good, also when its name changes.';
const REMOVED =
  'Its folder is gone: the spec, what was prepared and its history. A port or subnet that is still held for it is freed by the next cleanup.';
