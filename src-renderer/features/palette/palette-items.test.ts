import { describe, expect, test } from 'vitest';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { listPalette, type PaletteInput } from './palette-items.ts';

function row(slug: string, name: string): BottleRow {
  return { slug, name, color: 'teal', state: 'never-prepared', firstProblem: null } as never;
}

const rows = [
  row('data-notebooks', 'Data notebooks'),
  row('payments-api', 'Payments API'),
  row('web-agent', 'Web agent'),
];

function list(input: Partial<PaletteInput>) {
  const groups = listPalette({ rows, host: null, slug: null, text: '', recent: [], ...input });
  return Object.fromEntries(
    groups.map(({ title, items, more }) => [title, { labels: items.map(({ label }) => label), more }]),
  );
}

describe('the palette', () => {
  test('has bottles, pages and actions under their heads', () => {
    const found = list({});

    expect(Object.keys(found)).toEqual(['Bottles', 'Go to', 'Do']);
    expect(found['Go to']?.labels).toEqual(['Bottles', 'Network', 'Review', 'Preflight', 'Settings']);
    expect(found['Do']?.labels).toContain('New bottle');
  });

  test('leaves out what can be done on another page only', () => {
    expect(list({})['Do']?.labels).not.toContain('Filter the bottles');
  });

  test.each([
    ['web', 'Web agent'],
    ['wa', 'Web agent'],
    ['pay', 'Payments API'],
    ['dtnb', 'Data notebooks'],
    ['payments-api', 'Payments API'],
  ])('finds by %s the bottle %s first', (text, label) => {
    expect(list({ text })['Bottles']?.labels[0]).toBe(label);
  });

  test('finds a name with accents by plain letters', () => {
    const found = list({ rows: [row('e', 'Élan vital')], text: 'elan' });

    expect(found['Bottles']?.labels).toEqual(['Élan vital']);
  });

  test('puts what was used last first', () => {
    expect(list({ recent: ['bottle:web-agent', 'bottle:payments-api'] })['Bottles']?.labels).toEqual([
      'Web agent',
      'Payments API',
      'Data notebooks',
    ]);
  });

  test('does not lead with the bottle that is shown already', () => {
    expect(list({ recent: ['bottle:web-agent'], slug: 'web-agent' })['Bottles']?.labels[0]).toBe('Data notebooks');
  });

  test('offers the tabs of the bottle that is shown', () => {
    expect(list({ slug: 'web-agent' })['Go to']?.labels[0]).toBe('Overview of Web agent');
  });

  test('finds nothing where nothing is called that', () => {
    expect(list({ text: 'qqqq' })).toEqual({});
  });

  test('shows a few of a thousand, the best first, and says how many more there are', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => row(`agent-${index}`, `Agent ${index}`));

    const { labels = [], more } = list({ rows: many, text: 'agent 99' })['Bottles'] ?? {};
    const quiet = list({ rows: many })['Bottles'];

    expect(labels[0]).toBe('Agent 99');
    expect(labels).toContain('Agent 990');
    expect(more).toBe(0);
    expect(quiet).toMatchObject({ more: 994 });
  });
});
