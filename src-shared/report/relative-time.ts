const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Says how long ago something was, as it stands on screen: `just now`, `5 min ago`, `2 h ago`, `3 d ago`.
 *
 * What is older than 60 days, or more than a minute ahead because a clock was set back, is a date (UTC).
 */
export function relativeTime(then: Date, now: Date): string {
  const age = now.getTime() - then.getTime();
  if (Number.isNaN(age)) return 'unknown';
  if (age < -MINUTE_MS || age >= 60 * DAY_MS) return then.toISOString().slice(0, 10);
  if (age < MINUTE_MS) return 'just now';
  if (age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)} min ago`;
  if (age < 2 * DAY_MS) return `${Math.floor(age / HOUR_MS)} h ago`;
  return `${Math.floor(age / DAY_MS)} d ago`;
}
