import { RefreshCw, Unplug } from 'lucide-react';
import { type ConnectionView, useConnection, useHost } from '#renderer/state/feed/feed';
import { retryConnection } from '#renderer/state/feed/connection';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';

type Reason = NonNullable<ConnectionView['reason']>;

const WHAT: Readonly<Record<Reason, { readonly title: string; readonly why: string }>> = {
  'no-token': {
    title: 'This page is not connected to Corkboard.',
    why: 'It was opened without its launch token. The token is part of the address that Corkboard prints, and belongs to this tab only.',
  },
  'token-refused': {
    title: 'Corkboard refused this page.',
    why: 'Its launch token is not, or no longer, valid. It belongs to one state folder, and a new one is made after 30 days.',
  },
  unreachable: {
    title: 'Corkboard does not answer.',
    why: 'The program behind this page has ended or is not ready. The page connects by itself as soon as it answers.',
  },
};

/** What stands in place of a page that never reached its host: what happened, why, what to do. */
export function NotConnectedPage({ reason }: { readonly reason: Reason }) {
  const { title, why } = WHAT[reason];
  return (
    <div className="mx-auto flex max-w-[560px] flex-col gap-4 px-6 py-20">
      <Unplug aria-hidden size={20} strokeWidth={1.5} className="text-text-3" />
      <div>
        <h1 className="text-title font-semibold tracking-[-0.01em]">{title}</h1>
        <p className="mt-1 text-body text-text-2">{why}</p>
      </div>
      {window.location.protocol === 'corkboard:' ? (
        <p className="text-body text-text-2">If it stays like this, close the window and start Corkboard again.</p>
      ) : (
        <div className="rounded-card border border-line bg-surface px-4 py-3">
          <p className="text-body">Run this in a terminal, then open the address that it prints first:</p>
          <div className="mt-2 flex items-center gap-2">
            <code className="min-w-0 flex-1 rounded-control border border-line bg-sunken px-2.5 py-1 text-literal leading-5 select-all">
              corkboard serve
            </code>
            <CopyButton label="Copy command" text="corkboard serve" />
          </div>
        </div>
      )}
      {reason === 'unreachable' ? (
        <div>
          <Button kind="secondary" icon={RefreshCw} onPress={retryConnection}>
            Try again now
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Says over a page that showed its host's state already that the connection is lost, and that what is typed is kept. */
export function DisconnectedNote() {
  const { status, reason } = useConnection();
  const host = useHost();
  if (status !== 'lost' || reason === null || host === null) return null;
  const isMending = reason === 'unreachable';
  return (
    <div className="px-6 pt-3 max-narrow:px-4">
      <Banner
        tone="unknown"
        isAlert
        title={isMending ? 'The connection to Corkboard is lost.' : WHAT[reason].title}
        action={
          isMending ? (
            <Button kind="secondary" size="small" icon={RefreshCw} onPress={retryConnection}>
              Try again now
            </Button>
          ) : (
            <CopyButton label="Copy command" text="corkboard serve" />
          )
        }
      >
        {isMending
          ? 'It is tried again by itself. What you see is the last that was told; what you typed is kept.'
          : 'Run corkboard serve and open the address that it prints. What you typed here is kept in this tab.'}
      </Banner>
    </div>
  );
}
