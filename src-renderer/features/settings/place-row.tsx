import { FolderOpen } from 'lucide-react';
import { api, toFailure } from '#renderer/state/api';
import { openDialog } from '#renderer/state/dialogs';
import { useHost } from '#renderer/state/feed/feed';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

interface PlaceRowProps {
  readonly label: string;
  readonly helper: string;
  readonly path: string;
  readonly place: 'state-root' | 'settings' | 'logs';
}

/** One of Corkboard's own places: where it is, to copy it and, in the app, to show it in the file browser. */
export function PlaceRow({ label, helper, path, place }: PlaceRowProps) {
  const isApp = useHost()?.host === 'app';
  const reveal = async (): Promise<void> => {
    try {
      const { revealed } = await api().settings.revealPlace({ place });
      if (!revealed) showToast({ text: `${label}: nothing is there yet.` });
    } catch (error) {
      openDialog({ kind: 'failure', title: `Reveal ${label}`, failure: toFailure(error) });
    }
  };
  return (
    <div className="flex min-h-12 items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <div className="text-body font-medium">{label}</div>
        <div className="text-second text-text-2">{helper}</div>
        <div title={path} className="mt-0.5 truncate font-mono text-literal text-text-2 select-text">
          {path}
        </div>
      </div>
      <CopyButton label={`Copy the path: ${label}`} text={path} isIcon />
      {isApp ? (
        <IconButton label={`Reveal ${label}`} icon={FolderOpen} size="small" onPress={() => void reveal()} />
      ) : null}
    </div>
  );
}
