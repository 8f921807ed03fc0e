import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FACTS, findFact } from './facts.ts';
import { factHolds, isRange } from './judge-version.ts';

const BACKENDS = new URL('../backends/', import.meta.url);

/** Every quoted text in the backends that looks like the id of a fact, with the files that have it. */
function listMentioned(): ReadonlySet<string> {
  const files = readdirSync(BACKENDS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(new URL(name, BACKENDS), 'utf8'));
  const ids = texts.flatMap((text) => text.match(/(?<=['"`])(?:gvproxy|smolvm)(?:-[a-z]+)+(?=['"`])/g) ?? []);
  return new Set(ids);
}

test('every id is there once', () => {
  const ids = FACTS.map(({ id }) => id);

  expect(ids).toEqual([...new Set(ids)]);
});

test('every id that a backend mentions is a fact', () => {
  const mentioned = listMentioned();

  expect(mentioned.size).toBeGreaterThan(8);
  for (const id of mentioned) expect(FACTS.map((fact) => fact.id)).toContain(id);
});

test.each(FACTS.map((fact) => [fact.id, fact] as const))('%s is whole', (id, fact) => {
  expect(id.startsWith(`${fact.program}-`)).toBe(true);
  expect(isRange(fact.versions)).toBe(true);
  for (const text of [fact.statement, fact.evidence]) expect(text).toMatch(/^\S[\s\S]{10,}\.$/);
  // A fact that holds for nothing we looked at would be no fact.
  expect([fact.seen.from, fact.seen.to].map((version) => factHolds(fact, version))).toContain('holds');
});

test.each([
  ['gvproxy-no-config-flag', '0.8.1', 'holds'],
  ['gvproxy-no-config-flag', '0.8.7', 'holds'],
  ['gvproxy-no-config-flag', '0.8.8', 'does-not-hold'],
  ['gvproxy-ignores-unknown-keys', '0.8.8', 'holds'],
  ['gvproxy-ignores-unknown-keys', '0.8.9', 'holds'],
  ['gvproxy-ignores-unknown-keys', '0.8.10', 'unknown'],
  ['gvproxy-host-loopback', '0.8.9', 'holds'],
  ['gvproxy-host-loopback', '0.7.5', 'unknown'],
  ['smolvm-rejects-unknown-keys', '1.9.2', 'holds'],
  ['smolvm-rejects-unknown-keys', '1.23.0', 'unknown'],
])('%s on %s: %s', (id, version, standing) => {
  expect(factHolds(findFact(id), version)).toBe(standing);
});

test('an id that is none throws, since only our own code asks', () => {
  expect(() => findFact('gvproxy-is-fine')).toThrow('gvproxy-is-fine');
});
