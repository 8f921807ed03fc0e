import { useState } from 'react';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { RemedyLine } from '#renderer/parts/remedy-line.tsx';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { useChecks } from '#renderer/state/feed/feed';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';

interface BlockedToolsProps {
  /** What main says of the programs that stand against writing, a line each. */
  readonly message: string;
  /** After the host was looked at again. */
  onLooked(): void;
}

const BLOCKING: ReadonlySet<string> = new Set(['missing', 'foreign', 'failed', 'needs-permission']);

/** The programs that stand against writing, how to get each, and what writing without them comes to. */
export function BlockedTools({ message, onLooked }: BlockedToolsProps) {
  const { checks } = useChecks();
  const [isLooking, setIsLooking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const blocking = (checks ?? []).filter(({ id, status }) => id.startsWith('tool.') && BLOCKING.has(status));
  const look = async (): Promise<void> => {
    setIsLooking(true);
    setFailure(null);
    try {
      await api().preflight.runChecks({ fresh: true });
    } catch (error) {
      setFailure(toFailure(error));
    }
    setIsLooking(false);
    onLooked();
  };
  return (
    <Banner
      tone="unknown"
      title="Programs that this bottle needs are missing or not usable on this host."
      action={
        <Button kind="secondary" size="small" isPending={isLooking} onPress={() => void look()}>
          Look again
        </Button>
      }
    >
      {blocking.length === 0 ? (
        <span className="whitespace-pre-line">{message}</span>
      ) : (
        <ul className="my-2 flex flex-col gap-2">
          {blocking.map(({ id, summary, remedy }) => (
            <li key={id} className="flex flex-col gap-1">
              <span className="text-text">{summary}</span>
              {remedy === null ? null : <RemedyLine remedy={remedy} />}
            </li>
          ))}
        </ul>
      )}
      <span className="block">
        “Write anyway” writes the files all the same, for review on another machine. On this host nothing can start
        them.
      </span>
      {failure === null ? null : <FailureNote failure={failure} />}
    </Banner>
  );
}
