import type { ReactNode } from 'react';
import { KeyCaps } from '#renderer/actions/key-caps.tsx';
import { isSingleKey } from '#renderer/actions/keys';
import { pageAction, type PageActionId } from '#renderer/actions/page-actions';
import { useSettings } from '#renderer/state/settings';

/** The keys of the review, under the list; those that are turned off are not named. */
export function KeyHelp() {
  const isSingleOn = useSettings()?.singleKeys ?? true;
  const keyOf = (id: PageActionId): readonly string[] => {
    const { keys } = pageAction(id);
    const shown = keys.find((key) => isSingleKey(key) === isSingleOn);
    return shown === undefined ? [] : [shown];
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line px-4 py-2.5 text-second whitespace-nowrap text-text-3">
      <Line keys={keyOf('review-next')}>next change</Line>
      <Line keys={keyOf('review-previous')}>previous</Line>
      <Line keys={keyOf('review-tick')}>tick file</Line>
      <Line keys={['Enter']}>why this line</Line>
    </div>
  );
}

function Line({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  if (keys.length === 0) return null;
  return (
    <span className="inline-flex items-center gap-1.5">
      <KeyCaps keys={keys} /> {children}
    </span>
  );
}
