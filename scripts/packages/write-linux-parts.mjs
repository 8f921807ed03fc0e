import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../set-up.mjs';

const folder = join(root, 'out', 'linux');
const completions = { bash: 'corkboard.bash', zsh: '_corkboard', fish: 'corkboard.fish' };

/** Writes what a Linux package holds beside the app: completions as the command prints them, the link on PATH, the changelog. */
export function writeLinuxParts() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'completions'), { recursive: true });
  for (const [shell, name] of Object.entries(completions))
    writeFileSync(join(folder, 'completions', name), printCompletion(shell));
  symlinkSync('/opt/Corkboard/bin/corkboard', join(folder, 'command'));
  writeFileSync(join(folder, 'changelog.gz'), gzipSync(debianChangelog(), { level: 9 }));
}

/** @param {string} shell */
function printCompletion(shell) {
  const words = [join(root, 'bin', 'corkboard'), 'completion', shell];
  const run = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`corkboard completion ${shell}: ${run.stderr}`);
  return run.stdout;
}

/** Debian wants a changelog of its own form; ours has a list for each version. */
function debianChangelog() {
  const { name, version, author } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, latest = ''] = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## .*$/m);
  const changes = latest.trim().replace(/^- /gm, '  * ');
  const date = new Date().toUTCString().replace('GMT', '+0000');
  return `${name} (${version}) unstable; urgency=medium\n\n${changes}\n\n -- ${author.name} <${author.email}>  ${date}\n`;
}
