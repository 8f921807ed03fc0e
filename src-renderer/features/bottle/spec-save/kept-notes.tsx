import { useState } from 'react';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { useConnection } from '#renderer/state/feed/feed';
import { hideBackNote, type OtherEdit, useKeptStanding } from '#renderer/state/edits/kept-edits';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { KeptDialog } from './kept-dialog.tsx';

interface KeptNotesProps {
  readonly slug: string;
  /** The text on disk, to compare with; null when it is none. */
  readonly disk: string | null;
  /** Shows the text on disk again; what was typed can be brought back. */
  onDiscard(): void;
}

/** What is to be said of unsaved text beyond this page: that it is back, that there is other one, that it could not be kept. */
export function KeptNotes({ slug, disk, onDiscard }: KeptNotesProps) {
  const { isKept, failure, backFrom, others } = useKeptStanding(slug);
  const isLive = useConnection().status === 'live';
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {backFrom === null ? null : (
        <Banner
          tone="plain"
          title="Unsaved text is back."
          action={
            <>
              <Button kind="secondary" size="small" onPress={onDiscard}>
                Discard
              </Button>
              <Button
                kind="quiet"
                size="small"
                onPress={() => {
                  hideBackNote(slug);
                }}
              >
                Close
              </Button>
            </>
          }
        >
          It was typed <RelativeTime time={backFrom} />, in a page that ended before it was saved.
        </Banner>
      )}
      {isKept || failure === null || !isLive ? null : (
        <Banner tone="unknown" isAlert title="What you typed is in this page only.">
          {failure.message} It is tried again with the next change.
        </Banner>
      )}
      {others.length === 0 ? null : (
        <Banner
          tone="plain"
          title={
            others.length === 1 ? 'There is another unsaved text.' : `There are ${others.length} other unsaved texts.`
          }
          action={
            <Button
              kind="secondary"
              size="small"
              onPress={() => {
                setIsOpen(true);
              }}
            >
              Compare
            </Button>
          }
        >
          <OtherWords others={others} />
        </Banner>
      )}
      <KeptDialog
        slug={slug}
        disk={disk}
        others={others}
        isOpen={isOpen && others.length > 0}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    </>
  );
}

function OtherWords({ others }: { readonly others: readonly OtherEdit[] }) {
  const [newest] = others;
  if (newest === undefined) return null;
  return (
    <>
      {others.length === 1 ? 'It was typed ' : 'The newest was typed '}
      <RelativeTime time={newest.keptAt} />
      {newest.isOpen ? ', in another page that is open.' : ' and not saved.'}
    </>
  );
}
