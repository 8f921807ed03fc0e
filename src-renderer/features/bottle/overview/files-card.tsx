import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { FileView } from '#shared/contract/schemas/file-view';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { FileStanding } from '#renderer/parts/write/planned-files.tsx';
import { formatRoute } from '#renderer/state/route';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';

/** The files of a bottle and how each stands between what was written, what lies on disk and what would be written. */
export function FilesCard({ detail: { row, view } }: { readonly detail: BottleDetail }) {
  if (view.files.length === 0) return null;
  return (
    <Card title="Files" count={view.files.length} aside={<Prepared row={row} />}>
      <ul aria-label="Files" className="divide-y divide-line">
        {view.files.map((file) => (
          <FileRow key={file.name} slug={row.slug} file={file} />
        ))}
      </ul>
    </Card>
  );
}

function Prepared({ row: { state, preparedAt } }: { readonly row: BottleDetail['row'] }) {
  if (state === 'never-prepared') return 'not written yet';
  if (preparedAt === null) return 'when they were written is not known';
  return (
    <span>
      prepared <RelativeTime time={preparedAt} />
    </span>
  );
}

function FileRow({ slug, file }: { readonly slug: string; readonly file: FileView }) {
  const { name, path, role, mode, status, disk, diskChangedAt } = file;
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 py-1">
      <a
        href={formatRoute({ kind: 'bottle', slug, tab: 'config' })}
        title={path}
        className="link min-w-0 truncate font-mono text-code"
      >
        {name}
      </a>
      <span className="font-mono text-literal text-text-3">{mode}</span>
      {role === 'record' ? <span className="text-second text-text-3">{describeRecord(name)}</span> : null}
      <span className="ml-auto flex items-center gap-3">
        {status === 'drifted' && diskChangedAt !== null ? (
          <span className="text-second text-text-3">
            on disk since <RelativeTime time={diskChangedAt} />
          </span>
        ) : null}
        <FileStanding status={status} isOnDisk={disk !== null} />
        <CopyButton isIcon label="Copy path" text={path} />
      </span>
    </li>
  );
}

/** plan.json and the prepared spec are the record; a file of an earlier plan is shown as it lies there. */
function describeRecord(name: string): string {
  return name === 'plan.json' || name === 'bottle.toml' ? 'record' : 'of the last plan';
}
