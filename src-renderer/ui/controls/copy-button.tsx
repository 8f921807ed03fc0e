import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

interface CopyButtonProps {
  /** "Copy command". */
  readonly label: string;
  readonly text: string;
  readonly isIcon?: boolean;
}

const SHOWN_MS = 2_000;

/** Copies a text and says so; where copying is refused the text is laid out, selected, for the person to copy. */
export function CopyButton({ label, text, isIcon = false }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => {
      setState('idle');
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);

  const copy = (): void => {
    void copyText(text).then(setState);
  };
  const words = state === 'copied' ? 'Copied' : label;
  const icon = state === 'copied' ? Check : Copy;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-2">
      {isIcon ? (
        <IconButton label={words} icon={icon} size="small" onPress={copy} />
      ) : (
        <Button kind="secondary" size="small" icon={icon} onPress={copy}>
          {words}
        </Button>
      )}
      <span aria-live="polite" className="sr-only">
        {state === 'copied' ? 'Copied' : ''}
      </span>
      {state === 'refused' ? <SelectedText text={text} /> : null}
    </span>
  );
}

async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    // Outside a secure context there is no clipboard at all, which lands below as well.
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

function SelectedText({ text }: { readonly text: string }) {
  return (
    <label className="flex min-w-0 items-center gap-2 text-second text-text-2">
      Copying was refused. Copy it from here:
      <textarea
        readOnly
        rows={1}
        value={text}
        ref={(field) => {
          field?.focus();
          field?.select();
        }}
        className="h-7 min-w-40 resize-none rounded-control border border-control bg-surface px-2 py-1 font-mono text-literal text-text"
      />
    </label>
  );
}
