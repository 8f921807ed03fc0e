import { Folder } from 'lucide-react';
import type { HostView } from '#shared/contract/schemas/feed';
import { type DotShape, StatusDot } from '#renderer/parts/marks/status-dot.tsx';
import { useHost } from '#renderer/state/feed/feed';
import { formatRoute } from '#renderer/state/route';
import { ThemeMenu } from './theme-menu.tsx';

type ToolLine = HostView['tools'][number];

const TOOL_STATES: Readonly<
  Record<ToolLine['status'], { readonly words: string; readonly shape: DotShape; readonly color: string }>
> = {
  ok: { words: '', shape: 'filled', color: 'text-open' },
  checking: { words: 'checking', shape: 'half', color: 'text-accent' },
  missing: { words: 'missing', shape: 'dashed', color: 'text-text-3' },
  'wrong-version': { words: 'wrong version', shape: 'half', color: 'text-unknown' },
  foreign: { words: 'another product', shape: 'octagon', color: 'text-broken' },
  failed: { words: 'failed', shape: 'octagon', color: 'text-broken' },
};
const HOSTS = { app: 'Desktop app', web: 'Browser' };
const PLATFORMS = { linux: 'Linux', darwin: 'macOS', other: 'Other system' };

/** What this host is: its tools and versions, its kind, where its files are. */
export function StatusBar() {
  const host = useHost();
  return (
    <footer className="board col-span-2 flex h-7 items-center gap-5 overflow-hidden border-t border-line pr-2 pl-4 text-second text-text-2">
      {host?.tools.map((line) => (
        <Tool key={line.tool} line={line} />
      ))}
      <div className="ml-auto flex min-w-0 items-center gap-2.5">
        {host === null ? null : (
          <>
            <span className="shrink-0 max-narrow:hidden">{HOSTS[host.host]}</span>
            <Rule />
            <span className="shrink-0 max-narrow:hidden">
              {PLATFORMS[host.platform]} {host.arch}
            </span>
            <Rule />
            <span
              title={`Corkboard ${host.version} keeps its files in ${host.stateRoot}`}
              className="flex min-w-0 items-center gap-1.5"
            >
              <Folder aria-hidden size={14} strokeWidth={1.5} className="shrink-0" />
              <span className="sr-only">Files are in </span>
              <span className="truncate font-mono text-[11.5px] select-text">{host.stateRoot}</span>
            </span>
          </>
        )}
        <ThemeMenu />
      </div>
    </footer>
  );
}

function Rule() {
  return <span aria-hidden className="h-3 w-px shrink-0 bg-line-strong max-narrow:hidden" />;
}

function Tool({ line: { tool, status, version } }: { readonly line: ToolLine }) {
  const { words, shape, color } = TOOL_STATES[status];
  return (
    <a
      href={formatRoute({ kind: 'preflight' })}
      className="flex shrink-0 items-center gap-1.5 rounded-mark hover:text-text"
    >
      <span className={`flex ${color}`}>
        <StatusDot shape={shape} />
      </span>
      {tool}
      {version === null ? null : <span className="font-mono text-[11.5px]">{version}</span>}
      {words === '' ? null : <span>{words}</span>}
    </a>
  );
}
