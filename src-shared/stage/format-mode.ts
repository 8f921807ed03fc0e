/** Writes permission bits as people know them: `0o600` becomes `0600`. */
export function formatMode(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
