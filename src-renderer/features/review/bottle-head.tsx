import { CheckCheck, HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { RestoreRecord } from '#renderer/parts/restore/restore-record.tsx';
import { wordWriting } from '#renderer/parts/write/word-writing';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { StateWord } from '#renderer/parts/marks/state-word.tsx';
import type { Failure } from '#renderer/state/api';
import { formatRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/controls/button.tsx';
import { bytesOf, isShownReviewed, listOpenFiles } from './file/file-texts.ts';
import { setReviewed, useStanding } from './standings.ts';

interface BottleHeadProps {
  readonly detail: BottleDetail;
  onWrite(): void;
}

/** The head of the shown bottle: what it is, how it stands, and what can be done with all of its files. */
export function BottleHead({ detail, onWrite }: BottleHeadProps) {
  const { row, view } = detail;
  const standing = useStanding(row.slug);
  const [failure, setFailure] = useState<Failure | null>(null);
  const files = listOpenFiles(view.files);
  const left = files.filter((file) => !isShownReviewed(file, standing));
  const drifted = files.filter(({ status }) => status === 'drifted').map(({ name }) => name);
  const tickAll = async (): Promise<void> => {
    setFailure(await setReviewed(row.slug, left.map(bytesOf), true));
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <BottleMark color={row.color} state={row.state} size="large" />
        <h2 className="min-w-0 truncate text-section font-semibold" title={row.name}>
          <a
            href={formatRoute({ kind: 'bottle', slug: row.slug, tab: 'overview' })}
            className="rounded-mark hover:underline"
          >
            <bdi>{row.name}</bdi>
          </a>
        </h2>
        <ShieldBadge shield={row.shield} reasons={row.shieldReasons} tone="tinted" />
        <span className="text-body text-text-2">
          <StateWord state={row.state} />
        </span>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {files.length === 0 ? null : (
            <Button
              kind="quiet"
              size="small"
              icon={CheckCheck}
              isDisabled={left.length === 0}
              onPress={() => void tickAll()}
            >
              {left.length === 0 ? 'All reviewed' : 'Tick all off'}
            </Button>
          )}
          {drifted.length === 0 || row.state === 'damaged' ? null : (
            <RestoreRecord slug={row.slug} name={row.name} files={drifted} />
          )}
          {view.plan === null ? null : (
            <Button kind="secondary" size="small" icon={HardDriveDownload} onPress={onWrite}>
              {`${wordWriting(view.plan.files)}…`}
            </Button>
          )}
        </div>
      </div>
      {failure === null ? null : <FailureNote failure={failure} />}
    </div>
  );
}
