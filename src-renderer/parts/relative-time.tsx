import { useSyncExternalStore } from 'react';
import { relativeTime } from '#shared/report/relative-time';

const TICK_MS = 30_000;
const listeners = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = new Date();
  for (const listener of listeners) listener();
}

// One timer for all times on the page, and none while nobody sees them.
function wind(): void {
  clearInterval(timer);
  timer = undefined;
  if (listeners.size === 0 || document.hidden) return;
  tick();
  timer = setInterval(tick, TICK_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', wind);
    now = new Date();
    timer = document.hidden ? undefined : setInterval(tick, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', wind);
    wind();
  };
}

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** How long ago something was, kept true while it is on screen; the exact time on hover. */
export function RelativeTime({ time }: { readonly time: string }) {
  const current = useSyncExternalStore(subscribe, () => now);
  const then = new Date(time);
  const isTime = !Number.isNaN(then.getTime());
  return (
    <time dateTime={time} {...(isTime ? { title: exact.format(then) } : {})} className="whitespace-nowrap">
      {/* A time that was told after the last tick is a moment ago. */}
      {relativeTime(then, then > current && then.getTime() - current.getTime() < 2 * TICK_MS ? then : current)}
    </time>
  );
}
