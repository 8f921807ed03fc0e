import { Fragment } from 'react';
import { Keycap } from '#renderer/ui/controls/keycap.tsx';
import { formatKey, isMacKeyboard, speakKey } from './keys.ts';

/** The keys of an action as caps, and in words for a screen reader. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  const isMac = isMacKeyboard();
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      <span className="sr-only">{keys.map((key) => speakKey(key, isMac)).join(' or ')}</span>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index === 0 ? null : (
            <span aria-hidden className="px-0.5 text-second text-text-3">
              or
            </span>
          )}
          {formatKey(key, isMac).map((cap) => (
            <Keycap key={cap}>{cap}</Keycap>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
