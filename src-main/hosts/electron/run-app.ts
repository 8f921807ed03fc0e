import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, MessageChannelMain, session, shell, type BrowserWindow } from 'electron';
import type { State } from '#main/compose';
import { createAppShell } from './app-shell.ts';
import { menuTemplate, setPageActs } from './application-menu.ts';
import { createBackstage } from './backstage.ts';
import { endWell } from './end-well.ts';
import { boundAsking } from './guard/bound-asking.ts';
import { guardSession } from './guard/guard-session.ts';
import { trustedFrame } from './guard/trusted-frame.ts';
import { createMenuActs, type MenuActs } from './menu-acts.ts';
import { readHandedOver } from './named-files.ts';
import type { OpenRequests } from './open-requests.ts';
import { createPageDesk } from './page-desk.ts';
import { listBundleFiles } from './page/bundle-files.ts';
import { PAGE_ADDRESS } from './page/page-address.ts';
import { refuseFiles, servePage } from './page/page-protocol.ts';
import { stillAddress } from './page/still-pages.ts';
import { NO_SANDBOX, say } from './say.ts';
import { endItsProcess, showInstead } from './window/end-page.ts';
import { openWindow } from './window/open-window.ts';
import { saveWindowMemory, type WindowMemory } from './window/window-memory.ts';

/** How long handing out the first script takes. */
const HAND_OUT_MS = 15;

/** What the app runs on. */
export interface AppOptions {
  readonly state: State;
  /** What was kept of the window. */
  readonly memory: WindowMemory;
  /** False where Chromium was started without its sandbox. */
  readonly hasSandbox: boolean;
  /** The files that the app is asked to show. */
  readonly openRequests: OpenRequests;
}

/** Runs the app from the moment Electron is ready: its session shut, its one window open, its page answered. */
export function runApp({ state, memory, hasSandbox, openRequests }: AppOptions): void {
  const { stateRoot, files, log } = state;
  const isDevelopment = !app.isPackaged && process.env['CORKBOARD_DEVELOPMENT'] === '1';
  const program = app.getAppPath();
  const resources = app.isPackaged ? process.resourcesPath : program;
  const bundle = listBundleFiles(join(program, 'out', 'renderer'));
  const menuActs = createMenuActs((isListening) => setPageActs(Menu.getApplicationMenu(), isListening));
  let window: BrowserWindow | undefined;
  /** How many bottles a run in the page has left. */
  let left = 0;
  const backstage = createBackstage({
    shell: createAppShell({
      stateRoot,
      menuActs,
      onRun: (count) => {
        left = count;
      },
      findWindow: () => window,
    }),
    examplesFolder: join(resources, 'examples'),
    version: app.getVersion(),
  });
  const endPage = (why: string): void => {
    log.error('page-cut-off', { why });
    if (window !== undefined) endItsProcess(window.webContents, stillAddress('cut-off'));
  };
  const desk = createPageDesk({
    loadRouter: backstage.loadRouter,
    onFailure: (error) => log.error('page-refused', { error: String(error) }),
    onExcess: endPage,
  });
  let kept = memory;
  let hasBegun = false;
  let hasAsked = false;

  const open = (): void => {
    window = openWindow({
      preload: join(program, 'out', 'preload', 'preload.cjs'),
      icon: join(resources, app.isPackaged ? 'icon.png' : 'build/icons/256x256.png'),
      address: bundle.has('/index.html') ? PAGE_ADDRESS : stillAddress('not-built'),
      isDevelopment,
      warning: hasSandbox ? null : NO_SANDBOX.title,
      memory: kept,
      log,
      closing: { countLeft: () => left, mayAsk: () => !ending.isBySignal() },
      onMemory: (memory) => {
        kept = memory;
      },
    });
    boundAsking(window.webContents, () => endPage('asked-too-often'));
    window.once('closed', () => {
      window = undefined;
      desk.closePage();
    });
  };
  const show = (): void => {
    if (window === undefined) return open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };

  guardSession(session.defaultSession, isDevelopment);
  const noteServed = (address: string): void => {
    if (address === '/index.html') hasAsked = false;
    if (hasBegun || !address.endsWith('.js')) return;
    hasBegun = true;
    // While the page's process reads its first script, this one would be idle; before that it has files to hand out.
    setTimeout(() => {
      backstage.warmUp().catch((error: unknown) => log.error('services-failed', { error: String(error) }));
    }, HAND_OUT_MS);
  };
  servePage(session.defaultSession, bundle, {
    onServed: noteServed,
    onLost: (address, error) => {
      log.error('page-file-lost', { address, error: String(error) });
      // A page that works already says itself what it could not load.
      if (!hasAsked && window !== undefined) showInstead(window.webContents, stillAddress('not-loaded'));
    },
  });
  refuseFiles(session.defaultSession);
  ipcMain.on('corkboard-port-wanted', (event) => {
    const frame = trustedFrame(event, window?.webContents);
    if (frame === null) return;
    hasAsked = true;
    // A page that begins anew has nothing under way.
    left = 0;
    const { port1, port2 } = new MessageChannelMain();
    desk.openPage(port1);
    frame.postMessage('corkboard-port', null, [port2]);
  });
  app.on('second-instance', (...[, , , data]) => {
    show();
    openRequests.add(readHandedOver(data));
  });
  app.on('activate', show);
  const ending = endWell(async () => {
    desk.closePage();
    session.defaultSession.flushStorageData();
    await Promise.all([saveWindowMemory(files, kept), backstage.close()]);
  }, log);
  open();
  openRequests.follow((paths) => {
    backstage.openFiles(paths);
    // A window that has not painted yet comes up by itself.
    if (window === undefined || window.isVisible()) show();
  });
  // Made while the page's process starts; the window is not shown before its page has painted.
  setMenu({
    isDevelopment,
    logPath: join(stateRoot, 'logs', 'app.log'),
    menuActs,
    // Linux packages bring the command along; an app for macOS is dragged to its place and can only offer it.
    installCommand:
      app.isPackaged && process.platform === 'darwin'
        ? () => {
            offerCommand(window).catch((error: unknown) => log.error('command-failed', { error: String(error) }));
          }
        : null,
  });
  if (!hasSandbox) warnOfSandbox();
}

interface MenuParts {
  readonly isDevelopment: boolean;
  readonly logPath: string;
  readonly menuActs: MenuActs;
  readonly installCommand: (() => void) | null;
}

async function offerCommand(window: BrowserWindow | undefined): Promise<void> {
  const [{ installCommand }, { commandDialogs }] = await Promise.all([
    import('./command/install-command.ts'),
    import('./command/command-dialogs.ts'),
  ]);
  await installCommand(join(process.resourcesPath, 'bin', 'corkboard'), commandDialogs(window));
}

function setMenu({ isDevelopment, logPath, menuActs, installCommand }: MenuParts): void {
  app.setAboutPanelOptions({ applicationName: 'Corkboard', applicationVersion: app.getVersion() });
  const template = menuTemplate({
    platform: process.platform,
    isDevelopment,
    askPage: (act) => {
      menuActs.send(act);
    },
    showAbout: () => app.showAboutPanel(),
    showLog: () => shell.showItemInFolder(logPath),
    installCommand,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function warnOfSandbox(): void {
  say(NO_SANDBOX.line);
  void dialog.showMessageBox({
    type: 'warning',
    message: NO_SANDBOX.message,
    detail: NO_SANDBOX.detail,
    buttons: ['OK'],
  });
}
