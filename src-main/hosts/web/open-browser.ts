import { spawn } from 'node:child_process';

/** The program that opens a file in the person's browser, or null where nobody could see a browser. */
export function browserOpener(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (platform === 'darwin') return 'open';
  const hasDisplay = (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
  return platform === 'linux' && hasDisplay ? 'xdg-open' : null;
}

/** Starts the opener on a file and does not wait for it; answers false when it cannot be started. */
export async function openInBrowser(opener: string, path: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const child = spawn(opener, [path], { stdio: 'ignore', detached: true });
    child.once('error', () => {
      resolve(false);
    });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
