/** A number as people read it: thousands apart by a thin space. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u2009');
}
