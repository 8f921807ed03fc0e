import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { Card } from '#renderer/ui/layout/card.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';

/** Stands in the summary's place while the spec has errors: where the file lies, what stays and what to do. */
export function NoSummary({ detail }: { readonly detail: BottleDetail }) {
  const { row, specPath } = detail;
  return (
    <Card title="Summary" aside="not known while the spec has errors">
      <div className="flex flex-col gap-3 px-4 py-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <code className="min-w-0 text-code wrap-anywhere">{specPath}</code>
          <CopyButton label="Copy spec path" text={specPath} />
        </div>
        <p className="max-w-[76ch] text-text-2">
          {describeMending(detail)}{' '}
          {row.state === 'never-prepared'
            ? 'Nothing is written and nothing is held for this bottle until then.'
            : 'What was written before, its history and the ports it holds stay as they are.'}
        </p>
      </div>
    </Card>
  );
}

function describeMending({ specText, view }: BottleDetail): string {
  const follows = 'this page follows the file as soon as it is saved.';
  if (view.problems.some(({ code }) => code === 'spec-missing')) return `Put a bottle.toml there again; ${follows}`;
  return specText === null
    ? `Mend the file with an editor; ${follows}`
    : `Mend it in the Spec tab or with an editor; ${follows}`;
}
