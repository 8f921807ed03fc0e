import { expect, test } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

const DIFF = `--- web on disk
+++ taken in
@@ -2,3 +2,3 @@
 name = "Web"
---- = 1
+preset = "open"
@@ -9 +9,2 @@
-last
\\ No newline at end of file
+last
+more
`;

test('gives each hunk with its place and lines, and no line of the heading', () => {
  expect(parseUnifiedDiff(DIFF)).toEqual([
    { oldStart: 2, oldLines: 3, newStart: 2, newLines: 3, lines: [' name = "Web"', '---- = 1', '+preset = "open"'] },
    {
      oldStart: 9,
      oldLines: 1,
      newStart: 9,
      newLines: 2,
      lines: ['-last', '\\ No newline at end of file', '+last', '+more'],
    },
  ]);
});

test('gives nothing for texts that do not differ', () => {
  expect(parseUnifiedDiff('')).toEqual([]);
});
