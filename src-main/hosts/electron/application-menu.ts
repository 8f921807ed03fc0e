import type { MenuItemConstructorOptions } from 'electron';

/** What the menu depends on, and what its own items do. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds what a developer of the page needs: loading it again and looking into it. */
  readonly isDevelopment: boolean;
  showAbout(): void;
  showLog(): void;
}

/** The native menu: the usual items with the platform's own keys. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';
  const app: MenuItemConstructorOptions = {
    label: 'Corkboard',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = { label: '&File', submenu: [{ role: isMac ? 'close' : 'quit' }] };
  return [
    ...(isMac ? [app] : []),
    file,
    editMenu(),
    viewMenu(options.isDevelopment),
    windowMenu(isMac),
    helpMenu(options),
  ];
}

function editMenu(): MenuItemConstructorOptions {
  const roles = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;
  const [undo, redo, ...others] = roles.map((role): MenuItemConstructorOptions => ({ role }));
  return {
    label: '&Edit',
    submenu: [...[undo, redo].filter((item) => item !== undefined), { type: 'separator' }, ...others],
  };
}

function viewMenu(isDevelopment: boolean): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // The same key without Shift, which many keyboards want for "+".
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(isDevelopment ? developer : []),
    ],
  };
}

function windowMenu(isMac: boolean): MenuItemConstructorOptions {
  const more: MenuItemConstructorOptions = isMac ? { role: 'zoom' } : { role: 'close' };
  return { label: '&Window', role: 'windowMenu', submenu: [{ role: 'minimize' }, more] };
}

function helpMenu({ platform, showAbout, showLog }: MenuOptions): MenuItemConstructorOptions {
  const about: MenuItemConstructorOptions = { label: 'About Corkboard', click: showAbout };
  return {
    label: '&Help',
    role: 'help',
    submenu: [{ label: 'Show the Log', click: showLog }, ...(platform === 'darwin' ? [] : [about])],
  };
}
