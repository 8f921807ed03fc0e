#!/usr/bin/env node
// Takes the arguments electron-builder gives to fpm and lets nfpm (CORKBOARD_NFPM) make the package: one file, no Ruby.
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = new Set(['--force', '--debug']);
const architectures = new Map([
  ['x86_64', 'amd64'],
  ['aarch64', 'arm64'],
]);
// nfpm has one xz, and one word for gzip.
const compressions = new Map([
  ['xzmt', 'xz'],
  ['gz', 'gzip'],
]);

/** @param {readonly string[]} args */
function readArgs(args) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  const files = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (!word.startsWith('-')) files.push(word);
    else if (!flags.has(word)) options.set(word, [...(options.get(word) ?? []), args[(at += 1)] ?? '']);
  }
  return { options, files };
}

/** @param {string} pair `SOURCE=TARGET`, as fpm writes a file with its place. */
function placeOf(pair) {
  const at = pair.lastIndexOf('=');
  const [source, dst] = [pair.slice(0, at), pair.slice(at + 1)];
  const stats = lstatSync(source);
  if (stats.isSymbolicLink()) return { src: readlinkSync(source), dst, type: 'symlink' };
  if (statSync(source).isDirectory()) return { src: source.replace(/\/$/, ''), dst, type: 'tree' };
  return { src: source, dst, file_info: { mode: stats.mode & 0o111 ? 0o755 : 0o644 } };
}

/** @param {readonly string[]} args */
function configOf(args) {
  const { options, files } = readArgs(args);
  const one = (/** @type {string} */ name) => options.get(name)?.at(-1);
  const architecture = one('--architecture') ?? '';
  const target = one('-t') ?? '';
  const asked = one(`--${target}-compression`) ?? 'xz';
  const compression = compressions.get(asked) ?? asked;
  return {
    target,
    output: one('--package') ?? '',
    config: {
      name: one('--name'),
      arch: architectures.get(architecture) ?? architecture,
      platform: 'linux',
      version: one('--version'),
      version_schema: 'none',
      release: one('--iteration') ?? (target === 'rpm' ? '1' : ''),
      section: one('--category'),
      priority: one('--deb-priority'),
      maintainer: one('--maintainer'),
      vendor: one('--vendor'),
      homepage: one('--url'),
      license: one('--license'),
      description: one('--description'),
      depends: options.get('-d') ?? [],
      recommends: options.get('--deb-recommends') ?? [],
      umask: 0o022,
      contents: files.map(placeOf),
      scripts: { postinstall: one('--after-install'), postremove: one('--after-remove') },
      deb: { compression },
      rpm: {
        compression,
        group: one('--category'),
        summary: one('--rpm-summary'),
      },
    },
  };
}

const work = mkdtempSync(join(tmpdir(), 'corkboard-nfpm-'));
try {
  const { target, output, config } = configOf(process.argv.slice(2));
  const file = join(work, 'nfpm.yaml');
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(config));
  const words = ['package', '--config', file, '--packager', target, '--target', output];
  const run = spawnSync(process.env['CORKBOARD_NFPM'] ?? 'nfpm', words, { stdio: 'inherit' });
  if (run.error) process.stderr.write(`nfpm: ${run.error.message}\n`);
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
