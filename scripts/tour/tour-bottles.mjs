import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';

/** @typedef {import('./tour-home.mjs').TourHome} TourHome */

/** The moment of the pictures. Everything in them happened before it. */
export const NOW = '2026-11-20T14:00:00Z';

/**
 * Makes the bottles of the tour with the command line: some written, one changed since, one drifted, one never prepared,
 * one of a backend that this version cannot prepare.
 * @param {TourHome} tour
 */
export function makeTourBottles(tour) {
  const { cli, home, state } = tour;
  const spec = (/** @type {string} */ slug) => join(state, 'bottles', slug, 'bottle.toml');
  take(tour, { at: '2026-11-17T09:05:00Z', name: 'code-reviewer' }, (text) => {
    // The example names a home that is not there.
    mkdirSync(join(home, 'src', 'app'), { recursive: true });
    mkdirSync(join(home, '.ssh'), { mode: 0o700 });
    writeFileSync(join(home, '.ssh', 'id_ed25519'), 'not a key\n', { mode: 0o600 });
    return text.replaceAll('/home/me', home);
  });
  cli('2026-11-17T09:06:00Z', ['prepare', 'code-reviewer']);

  take(tour, { at: '2026-11-18T10:30:00Z', name: 'docs-writer' });
  cli('2026-11-18T10:31:00Z', ['prepare', 'docs-writer']);

  // Three stages, and by now not what was written.
  take(tour, { at: '2026-11-18T15:10:00Z', name: 'web-agent' });
  cli('2026-11-18T15:12:00Z', ['prepare', 'web-agent']);
  cli('2026-11-19T08:40:00Z', ['edit', 'web-agent', '--set', 'supervise.enabled=true']);
  cli('2026-11-19T08:41:00Z', ['prepare', 'web-agent']);
  cli('2026-11-20T11:20:00Z', ['edit', 'web-agent', '--set', 'egress.preset="locked-down"']);
  cli('2026-11-20T11:22:00Z', ['prepare', 'web-agent']);

  write(tour, '2026-11-19T13:00:00Z', {
    name: 'Payments API',
    color: 'rust',
    command: ['codex'],
    allow: ['api.openai.com', 'registry.npmjs.org'],
  });
  cli('2026-11-19T13:02:00Z', ['prepare', 'payments-api']);
  appendFileSync(spec('payments-api'), '\n[supervise]\nenabled = true\n');

  write(tour, '2026-11-20T12:50:00Z', {
    name: 'Data notebook',
    color: 'blue',
    command: ['gemini'],
    allow: ['generativelanguage.googleapis.com'],
  });

  write(tour, '2026-11-16T16:20:00Z', {
    name: 'Legacy billing',
    color: 'slate',
    command: ['claude'],
    allow: ['api.anthropic.com'],
  });
  cli('2026-11-16T16:21:00Z', ['prepare', 'legacy-billing']);

  take(tour, { at: '2026-11-20T09:00:00Z', name: 'sealed-agent' });
  // Somebody opened the database of the host to the agent, by hand.
  const more = '  - gateway_port: 5432\n    host: "127.0.0.1"\n    host_port: 5432\n';
  appendFileSync(join(state, 'bottles', 'web-agent', 'stage', 'gvproxy.yaml'), more);
}

/**
 * Takes an example in, as `corkboard import` does.
 * @param {TourHome} tour
 * @param {{ at: string, name: string }} example
 * @param {(text: string) => string} [change]
 */
function take({ cli, home }, { at, name }, change = (text) => text) {
  const path = join(home, `${name}.toml`);
  writeFileSync(path, change(readFileSync(join(root, 'examples', `${name}.toml`), 'utf8')));
  cli(at, ['import', path, '--yes']);
}

/**
 * @param {TourHome} tour
 * @param {string} at
 * @param {{ name: string, color: string, command: readonly string[], allow: readonly string[] }} wanted
 */
function write({ cli, home }, at, { name, color, command, allow }) {
  const path = join(home, 'draft.toml');
  const lines = [
    'version = 1',
    `name = ${JSON.stringify(name)}`,
    'backend = "smolmachines"',
    `color = ${JSON.stringify(color)}`,
    '',
    '[agent]',
    `command = ${JSON.stringify(command)}`,
    '',
    '[egress]',
    `allow = ${JSON.stringify(allow)}`,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  cli(at, ['import', path, '--yes']);
}
