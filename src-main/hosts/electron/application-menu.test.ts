import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { MENU_ACT_IDS } from '#shared/model/menu-act';
import { menuTemplate, setPageActs } from './application-menu.ts';

const nothing = {
  askPage: () => undefined,
  showAbout: () => undefined,
  showLog: () => undefined,
  installCommand: null,
};

function rolesOf(items: readonly MenuItemConstructorOptions[]): string[] {
  return items.flatMap(({ role, submenu }) => [
    ...(role === undefined ? [] : [role]),
    ...(Array.isArray(submenu) ? rolesOf(submenu) : []),
  ]);
}

describe('menuTemplate', () => {
  test.each(['linux', 'darwin', 'win32'] as const)('has the usual items on %s', (platform) => {
    const roles = rolesOf(menuTemplate({ platform, isDevelopment: false, ...nothing }));

    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'minimize']),
    );
    expect(roles).toContain('quit');
    expect(roles).toContain('close');
  });

  test('lets only a developer load the page again and look into it', () => {
    const developer = ['reload', 'toggleDevTools'];

    const usual = rolesOf(menuTemplate({ platform: 'linux', isDevelopment: false, ...nothing }));
    const opened = rolesOf(menuTemplate({ platform: 'linux', isDevelopment: true, ...nothing }));

    expect(usual.filter((role) => /reload|devtools/i.test(role))).toEqual([]);
    expect(opened).toEqual(expect.arrayContaining(developer));
  });
});

function itemsOf(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

describe('the command in the menu', () => {
  const labels = (installCommand: (() => void) | null): unknown[] =>
    itemsOf(menuTemplate({ platform: 'darwin', isDevelopment: false, ...nothing, installCommand })).map(
      ({ label }) => label,
    );

  test('is offered where the app carries it', () => {
    expect(labels(() => undefined)).toContain('Install the Command corkboard…');
    expect(labels(null)).not.toContain('Install the Command corkboard…');
  });
});

describe('the acts of the page in the menu', () => {
  test.each(['linux', 'darwin'] as const)('are all there once on %s, and off until a page listens', (platform) => {
    const items = itemsOf(menuTemplate({ platform, isDevelopment: false, ...nothing }));

    const acts = items.filter(({ id }) => id !== undefined);

    expect(acts).toHaveLength(MENU_ACT_IDS.length);
    expect(new Set(acts.map(({ id }) => id))).toEqual(new Set(MENU_ACT_IDS));
    expect(acts.every(({ enabled }) => enabled === false)).toBe(true);
  });

  test('ask the page by their id', () => {
    const asked: string[] = [];
    const items = itemsOf(
      menuTemplate({ platform: 'linux', isDevelopment: false, ...nothing, askPage: (act) => asked.push(act) }),
    );

    items.find(({ id }) => id === 'new-bottle')?.click?.(undefined as never, undefined, undefined as never);

    expect(asked).toEqual(['new-bottle']);
  });

  test('can be chosen while a page listens', () => {
    const items = new Map(MENU_ACT_IDS.map((id) => [id as string, { enabled: false }]));
    const menu = { getMenuItemById: (id: string) => (items.get(id) ?? null) as never };

    setPageActs(menu, true);

    expect([...items.values()].every(({ enabled }) => enabled)).toBe(true);
  });
});
