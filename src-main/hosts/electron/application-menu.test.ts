import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from './application-menu.ts';

const nothing = { showAbout: () => undefined, showLog: () => undefined };

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
