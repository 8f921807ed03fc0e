import type { HostView } from '#shared/contract/schemas/feed';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { describeBuild } from './describe-build.ts';

/** What this build is, as lines to read and as a text to copy into a report. */
export function About({ host }: { readonly host: HostView }) {
  const lines = describeBuild(host, navigator.userAgent);
  return (
    <div className="flex items-start gap-3 px-4 py-3">
      <dl className="grid min-w-0 flex-1 grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-body">
        {lines.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-text-2">{name}</dt>
            <dd className="font-mono text-literal leading-5 wrap-anywhere select-text">{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton label="Copy build identity" text={lines.map(({ name, value }) => `${name}: ${value}`).join('\n')} />
    </div>
  );
}
