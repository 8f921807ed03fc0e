/** What a person may need to see the window at all: the display, its scale, its language, helps for reading, the keyring. */
const TAKEN: ReadonlySet<string> = new Set([
  'disable-gpu',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'lang',
  // An AppImage adds it where the system allows no user namespaces; the app says what that means.
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
]);

/** What macOS adds by itself to whatever it opens. */
const MACOS_OWN = /^-(?:psn_|NS|Apple)\w*$/;

/**
 * Finds the options that the packed app does not take, by their names.
 *
 * Chromium obeys several hundred of them, given to whatever is built on it: they let others look into the page, lead its
 * traffic elsewhere, load extensions. So the few that are taken are listed, not those that are refused. Read as Chromium
 * reads them: with one dash or two, with blanks around, up to a lone `--`.
 *
 * @param words What the app was started with, after its own name.
 */
export function findForeignOptions(words: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const trimmed = words.map((word) => word.trim());
  const end = trimmed.indexOf('--');
  return trimmed
    .slice(0, end === -1 ? undefined : end)
    .filter((word) => word.length > 1 && word.startsWith('-'))
    .filter((word) => !(platform === 'darwin' && MACOS_OWN.test(word)))
    .map((word) => word.replace(/^--?/, '').replace(/=.*$/s, ''))
    .filter((name) => !TAKEN.has(name));
}
