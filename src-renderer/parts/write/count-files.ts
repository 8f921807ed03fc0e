/** How many files, in words: "1 file", "2 files". */
export function countFiles(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
