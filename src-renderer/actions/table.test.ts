import { describe, expect, test } from 'vitest';
import { MENU_ACT_IDS, MENU_ACTS } from '#shared/model/menu-act';
import type { Action } from './action.ts';
import { BOTTLE_ACTIONS } from './bottle-actions.ts';
import { listKeys } from './key-notes.ts';
import { PAGE_ACTIONS, pageAction } from './page-actions.ts';

const all: readonly Action[] = [...PAGE_ACTIONS, ...BOTTLE_ACTIONS];

describe('the table of actions', () => {
  test('has every id once', () => {
    const ids = all.map(({ id }) => id);

    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('names every action, each in its own words at one place', () => {
    for (const { id, label } of all) expect(label.trim(), id).not.toBe('');
    const named = all.map(({ place, label }) => `${place}: ${label}`);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });

  test('has no two keys alike where both work', () => {
    const places = ['list', 'bottle', 'review', 'preflight'];
    for (const here of places) {
      const keys = all.filter(({ place }) => place === 'everywhere' || place === here).flatMap((action) => action.keys);

      expect(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        here,
      ).toEqual([]);
    }
  });

  test('counts the pages of the navigation by digits, in their order', () => {
    const pages = PAGE_ACTIONS.filter(({ group }) => group === 'go');

    expect(pages.map(({ id }) => id)).toEqual([
      'go-bottles',
      'go-network',
      'go-review',
      'go-preflight',
      'open-settings',
    ]);
    expect(pages.map(({ keys }) => keys[0])).toEqual(['1', '2', '3', '4', '5']);
  });

  test('has an action in the same words for each act of the native menu', () => {
    for (const id of MENU_ACT_IDS) expect(pageAction(id).label).toBe(MENU_ACTS[id].label);
  });

  test('shows the same key in the native menu as in the page', () => {
    for (const id of MENU_ACT_IDS) {
      const { commandKey } = MENU_ACTS[id];
      const shown = commandKey === null ? [] : [`Mod+${commandKey.toLowerCase()}`];

      expect(
        pageAction(id).keys.filter((key) => key.startsWith('Mod+')),
        id,
      ).toEqual(shown);
    }
  });
});

describe('the sheet of keys', () => {
  test('lists every key of every action', () => {
    const listed = new Set(listKeys().flatMap(({ lines }) => lines.flatMap(({ keys }) => keys)));

    const keys = all.flatMap((action) => action.keys);

    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !listed.has(key))).toEqual([]);
  });

  test('has no place twice and no line without words', () => {
    const sections = listKeys();

    expect(new Set(sections.map(({ title }) => title)).size).toBe(sections.length);
    for (const { lines } of sections) for (const { label } of lines) expect(label).not.toBe('');
  });
});
