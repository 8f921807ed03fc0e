import type { Check } from '#shared/model/check';

/** Says whether host ports can be had, from a few of the range that were listened on for a moment. */
export function checkPorts(tried: readonly { readonly port: number; readonly isFree: boolean }[]): Check {
  const check = { id: 'host.ports', title: 'Loopback ports', path: null, version: null };
  const busy = tried.filter(({ isFree }) => !isFree).map(({ port }) => port);
  const freeCount = tried.length - busy.length;
  const detail = busy.length === 0 ? '' : `In use: ${busy.join(', ')}. A bottle gets another one.`;
  if (freeCount > 0) {
    const summary = `${freeCount} of ${tried.length} ports tried from 20000 to 32767 are free.`;
    return { ...check, status: 'ok', summary, detail, remedy: null };
  }
  return {
    ...check,
    status: 'failed',
    summary: `None of the ${tried.length} ports tried from 20000 to 32767 could be listened on.`,
    detail: `Tried: ${busy.join(', ')}, each on 127.0.0.1, 0.0.0.0 and ::1.`,
    remedy: {
      kind: 'words',
      text: 'See who listens with `ss -ltnp` (Linux) or `lsof -nP -iTCP -sTCP:LISTEN` (macOS). A sandbox around Corkboard that forbids listening looks the same.',
      literal: null,
    },
  };
}
