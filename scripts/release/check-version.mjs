// `node scripts/release/check-version.mjs v1.2.3 [NOTES]`: whether the tag can be released; writes the changelog's part to NOTES.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';

const [tag, notes] = process.argv.slice(2);
if (tag === undefined) {
  console.error('Name the tag: node scripts/release/check-version.mjs v1.2.3');
  process.exit(2);
}
const { version, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).version;
const [heading = '', ...part] = partOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
const text = part.join('\n').trim();

const checks = [
  { isRight: tag === `v${version}`, says: `the tag ${tag} is the version ${version} of package.json` },
  { isRight: lock === version, says: `package-lock.json has the version ${version}` },
  { isRight: heading !== '', says: `CHANGELOG.md has a part for ${version}` },
  { isRight: heading !== '' && !heading.includes('unreleased'), says: `and no longer calls it unreleased` },
  { isRight: text !== '', says: 'and says what changed' },
  {
    isRight: !new URL(homepage).hostname.endsWith('.example'),
    says: `the home page in package.json is a real address (${homepage})`,
  },
  {
    isRight: readFileSync(join(root, 'src-shared', 'model', 'outside-pages.ts'), 'utf8').includes(
      `'${homepage}releases'`,
    ),
    says: `the page that "Check for updates" opens lies under it (src-shared/model/outside-pages.ts)`,
  },
];
for (const { isRight, says } of checks) console.log(`${isRight ? 'ok    ' : 'NOT SO'} ${says}`);
if (checks.some(({ isRight }) => !isRight)) process.exitCode = 1;
else if (notes !== undefined) writeFileSync(notes, `${text}\n`);

/**
 * The lines of this version, its heading first.
 * @param {string} changelog
 */
function partOf(changelog) {
  const lines = changelog.split('\n');
  const from = lines.findIndex((line) => line.startsWith('## ') && line.slice(3).split(/[ ,]/)[0] === version);
  if (from === -1) return [];
  const to = lines.findIndex((line, at) => at > from && line.startsWith('## '));
  return lines.slice(from, to === -1 ? undefined : to);
}
