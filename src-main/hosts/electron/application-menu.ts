import type { Menu, MenuItemConstructorOptions } from 'electron';
import { MENU_ACT_IDS, MENU_ACTS, type MenuActId } from '#shared/model/menu-act';

/** What the menu depends on, and what its own items do. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds what a developer of the page needs: loading it again and looking into it. */
  readonly isDevelopment: boolean;
  /** Asks the page to carry an act out. */
  askPage(act: MenuActId): void;
  showAbout(): void;
  showLog(): void;
  /** Offers the command for the terminal; null where a package has put it there, or there is none. */
  readonly installCommand: (() => void) | null;
}

/** The native menu: the usual items with the platform's own keys. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';
  const app: MenuItemConstructorOptions = {
    label: 'Corkboard',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      pageAct(options, 'open-settings'),
      ...installItem(options),
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
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      pageAct(options, 'new-bottle'),
      pageAct(options, 'import-spec'),
      { type: 'separator' },
      ...(isMac ? [] : [pageAct(options, 'open-settings'), { type: 'separator' as const }]),
      { role: isMac ? 'close' : 'quit' },
    ],
  };
  return [
    ...(isMac ? [app] : []),
    file,
    editMenu(),
    viewMenu(options.isDevelopment),
    goMenu(options),
    windowMenu(isMac),
    helpMenu(options),
  ];
}

function installItem({ installCommand }: MenuOptions): MenuItemConstructorOptions[] {
  return installCommand === null ? [] : [{ label: 'Install the Command corkboard…', click: installCommand }];
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

function goMenu(options: MenuOptions): MenuItemConstructorOptions {
  const pages = ['go-bottles', 'go-network', 'go-review', 'go-preflight'] as const;
  return {
    label: '&Go',
    submenu: [pageAct(options, 'open-palette'), { type: 'separator' }, ...pages.map((page) => pageAct(options, page))],
  };
}

/** An item that the page carries out; it can be chosen while a page listens. */
function pageAct({ askPage }: MenuOptions, id: MenuActId): MenuItemConstructorOptions {
  const { label, commandKey } = MENU_ACTS[id];
  return {
    id,
    label,
    enabled: false,
    click: () => {
      askPage(id);
    },
    // Shown here and handled by the page, which knows whether something is open over it.
    ...(commandKey === null ? {} : { accelerator: `CommandOrControl+${commandKey}`, registerAccelerator: false }),
  };
}

/** Lets the items that the page carries out be chosen, or not. */
export function setPageActs(menu: Pick<Menu, 'getMenuItemById'> | null, isEnabled: boolean): void {
  for (const id of MENU_ACT_IDS) {
    const item = menu?.getMenuItemById(id);
    if (item !== undefined && item !== null) item.enabled = isEnabled;
  }
}

function windowMenu(isMac: boolean): MenuItemConstructorOptions {
  const more: MenuItemConstructorOptions = isMac ? { role: 'zoom' } : { role: 'close' };
  return { label: '&Window', role: 'windowMenu', submenu: [{ role: 'minimize' }, more] };
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { platform, showAbout, showLog } = options;
  const about: MenuItemConstructorOptions = { label: 'About Corkboard', click: showAbout };
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      pageAct(options, 'show-keys'),
      { type: 'separator' },
      { label: 'Show the Log', click: showLog },
      pageAct(options, 'check-updates'),
      ...(platform === 'darwin' ? [] : [about]),
    ],
  };
}
