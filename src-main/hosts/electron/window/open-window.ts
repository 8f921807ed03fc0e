import { BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '#main/capabilities/log';
import { closeKept, type CloseOptions } from './close-kept.ts';
import { keepOnScreen, screenAreas } from './keep-on-screen.ts';
import { placeWindow, SMALLEST } from './place-window.ts';
import { watchTrouble } from './watch-trouble.ts';
import type { WindowMemory } from './window-memory.ts';

/** What a window is opened with. */
export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly address: string;
  readonly isDevelopment: boolean;
  /** Said in the title after the page's own, or null. */
  readonly warning: string | null;
  readonly memory: WindowMemory;
  readonly log: Log;
  readonly closing: CloseOptions;
  /** Told when the window's place, size or colour is another. */
  onMemory(memory: WindowMemory): void;
}

/** A page that never paints is shown all the same. */
const SHOW_ANYWAY_MS = 4_000;

/** Opens the one window where it was, shut in its sandbox, in the page's colour from its first frame on. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { memory } = options;
  const window = new BrowserWindow({
    ...placeWindow(memory.bounds, screenAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Corkboard',
    icon: options.icon,
    backgroundColor: memory.backgrounds[systemTheme()],
    autoHideMenuBar: true,
    // On macOS the lights sit in the top 48 px of the navigation.
    ...(process.platform === 'darwin'
      ? { titleBarStyle: 'hiddenInset' as const, trafficLightPosition: { x: 18, y: 17 } }
      : {}),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      experimentalFeatures: false,
      plugins: false,
      // What the page does without: less that could have a flaw, and no alert() in a loop before the window.
      webgl: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: options.isDevelopment,
    },
  });
  if (memory.isMaximised) window.maximize();
  watchTrouble(window, options.log);
  closeKept(window, options.closing);
  keepOnScreen(window);
  nameWarning(window, options.warning);
  remember(window, options);
  showOnce(window);
  window.webContents.loadURL(options.address).catch(() => {
    // What went wrong is told by did-fail-load.
  });
  return window;
}

function systemTheme(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}

function showOnce(window: BrowserWindow): void {
  const timer = setTimeout(() => window.show(), SHOW_ANYWAY_MS);
  window.once('ready-to-show', () => {
    clearTimeout(timer);
    window.show();
  });
  window.once('closed', () => clearTimeout(timer));
}

function nameWarning(window: BrowserWindow, warning: string | null): void {
  if (warning === null) return;
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    window.setTitle(`${title} (${warning})`);
  });
}

function remember(window: BrowserWindow, options: WindowOptions): void {
  let { backgrounds } = options.memory;
  const tell = (): void => {
    options.onMemory({
      version: 1,
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      backgrounds,
    });
  };
  // The page names its colour in its theme-color; a person who chose dark in a light system sees dark from the start.
  window.webContents.on('did-change-theme-color', (_event, color) => {
    if (color === null || !/^#[0-9a-f]{6}$/i.test(color)) return;
    backgrounds = { ...backgrounds, [systemTheme()]: color };
    window.setBackgroundColor(color);
    tell();
  });
  window.on('close', tell);
}
