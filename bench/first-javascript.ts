import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Benchmark } from './benchmark.ts';

const PAGE = resolve('out/renderer/index.html');

/** Every script that the page's first paint waits for: those the HTML names and their static imports. */
function firstScripts(): Set<string> {
  const html = readFileSync(PAGE, 'utf8');
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path) || !existsSync(path)) return;
    found.add(path);
    const text = readFileSync(path, 'utf8');
    for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      visit(join(dirname(path), match[1] ?? ''));
    }
  };
  for (const match of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) visit(join(dirname(PAGE), match[1] ?? ''));
  return found;
}

/** The JavaScript that is loaded before the first screen, compressed. */
export const firstJavascript: Benchmark = {
  name: 'first-javascript',
  what: 'JavaScript that the first screen waits for, each file gzipped',
  goal: { relation: '<=', value: 220, unit: 'kB' },
  measure() {
    if (!existsSync(PAGE)) return Promise.resolve('the page is not built');
    const scripts = [...firstScripts()];
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
    return Promise.resolve({ value: bytes / 1000, detail: `${scripts.length} files` });
  },
};
