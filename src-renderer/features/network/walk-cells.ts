const COLUMNS = 16;
const COUNT = 256;

/** The subnet that a key leads to from another in the map of 16 by 16; null for a key that leads nowhere. */
export function nextCell(key: string, at: number): number | null {
  const to = (next: number): number => (next >= 0 && next < COUNT ? next : at);
  switch (key) {
    case 'ArrowRight':
      return to(at + 1);
    case 'ArrowLeft':
      return to(at - 1);
    case 'ArrowDown':
      return to(at + COLUMNS);
    case 'ArrowUp':
      return to(at - COLUMNS);
    case 'Home':
      return 0;
    case 'End':
      return COUNT - 1;
    default:
      return null;
  }
}
