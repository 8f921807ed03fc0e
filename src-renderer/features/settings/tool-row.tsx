import { useState } from 'react';
import { ChooseTool, type ChosenTool } from '#renderer/parts/choose-tool.tsx';
import { api } from '#renderer/state/api';
import { runChecks } from '#renderer/state/check-run';
import { useChecks } from '#renderer/state/feed/feed';
import { keepChange } from '#renderer/state/settings';
import { formatRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';

interface ToolRowProps {
  readonly tool: ChosenTool;
  /** The person's own path, or null where it is looked for. */
  readonly setting: string | null;
}

const WORDS = {
  missing: 'not found',
  'wrong-version': 'wrong version',
  foreign: 'another product',
  'needs-permission': 'needs permission',
  failed: 'failed',
} as const;

/** One outside program: which one is used and how it was found, and ways to use another one. */
export function ToolRow({ tool, setting }: ToolRowProps) {
  const check = useChecks().checks?.find(({ id }) => id === `tool.${tool}`);
  const [isForgetting, setIsForgetting] = useState(false);
  const forget = async (): Promise<void> => {
    setIsForgetting(true);
    if (await keepChange(() => api().preflight.forgetToolPath({ tool }))) await runChecks({ fresh: true });
    setIsForgetting(false);
  };
  const path = check?.path ?? setting;
  return (
    <div className="flex flex-col gap-2 px-4 py-2.5">
      <div className="flex min-w-0 items-center gap-3">
        <div className="min-w-0 flex-1">
          <div className="flex min-w-0 items-baseline gap-2 text-body">
            <span className="font-medium">{tool}</span>
            {check?.version == null ? null : (
              <span className="font-mono text-literal text-text-2">{check.version}</span>
            )}
            {check === undefined || check.status === 'ok' ? null : (
              <a href={formatRoute({ kind: 'preflight' })} className="link">
                {WORDS[check.status]}
              </a>
            )}
          </div>
          <div className="text-second text-text-2">{describe(setting, check?.foundBy, check === undefined)}</div>
          {path === null ? null : (
            <div title={path} className="mt-0.5 truncate font-mono text-literal text-text-2 select-text">
              {path}
            </div>
          )}
        </div>
        {path === null ? null : <CopyButton label={`Copy the path of ${tool}`} text={path} isIcon />}
        {setting === null ? null : (
          <Button kind="secondary" size="small" isPending={isForgetting} onPress={() => void forget()}>
            {`Forget path of ${tool}`}
          </Button>
        )}
      </div>
      <div className="self-stretch">
        <ChooseTool tool={tool} isFolded />
      </div>
    </div>
  );
}

function describe(setting: string | null, foundBy: string | undefined, isUnknown: boolean): string {
  if (setting !== null) return 'Your setting. It is used even where another one stands on PATH.';
  if (foundBy !== undefined) return `Found ${foundBy}.`;
  return isUnknown ? 'Being looked for.' : 'Looked for on PATH and in the usual places.';
}
