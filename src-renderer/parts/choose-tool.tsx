import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { runChecks } from '#renderer/state/check-run';
import { useHost } from '#renderer/state/feed/feed';
import { Button } from '#renderer/ui/controls/button.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { FailureNote } from './failure-note.tsx';
import { RemedyLine } from './remedy-line.tsx';

/** A program whose path can be chosen. */
export type ChosenTool = Parameters<ReturnType<typeof api>['preflight']['chooseToolPath']>[0]['tool'];

interface ChooseToolProps {
  readonly tool: ChosenTool;
  /** Keeps the command of the browser out until it is asked for. */
  readonly isFolded?: boolean;
}

/** Lets a person use another program: through a dialog in the app, by the command that does it in a browser. */
export function ChooseTool({ tool, isFolded = false }: ChooseToolProps) {
  const isApp = useHost()?.host === 'app';
  const [isOpen, setIsOpen] = useState(!isFolded);
  const [isChoosing, setIsChoosing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (): Promise<void> => {
    setIsChoosing(true);
    setFailure(null);
    try {
      const { status, path } = await api().preflight.chooseToolPath({ tool });
      if (status === 'chosen') {
        showToast({ text: `${tool} is ${path ?? ''} from now on.` });
        await runChecks({ fresh: true });
      }
    } catch (error) {
      setFailure(toFailure(error));
    }
    setIsChoosing(false);
  };
  if (isApp) {
    return (
      <div className="flex flex-col items-start gap-2">
        <Button kind="secondary" size="small" icon={FolderSearch} isPending={isChoosing} onPress={() => void choose()}>
          {`Choose path of ${tool}…`}
        </Button>
        {failure === null ? null : <FailureNote failure={failure} />}
      </div>
    );
  }
  if (!isOpen) {
    return (
      <Button
        kind="secondary"
        size="small"
        icon={FolderSearch}
        onPress={() => {
          setIsOpen(true);
        }}
      >
        {`Use another path for ${tool}`}
      </Button>
    );
  }
  return (
    <RemedyLine
      remedy={{
        kind: 'command',
        text: `To use another ${tool}, name its path in a terminal; a page in a browser names no programs.`,
        literal: `corkboard tool ${tool} /path/to/${tool}`,
      }}
    />
  );
}
