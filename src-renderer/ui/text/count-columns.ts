/** How many columns a tab takes in a diff. */
const TAB = 4;
// What a terminal would give two columns: East Asian wide characters and pictures.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

/** How many columns of a fixed-width font a line takes, about: tabs to their stops, wide characters two each. */
export function countColumns(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB - (columns % TAB);
    else columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}
