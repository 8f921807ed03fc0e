import type { Session } from 'electron';
import { PAGE_ORIGIN, PAGE_SCHEME } from '../page/page-address.ts';

/** To Chromium: the certificate is refused. */
const REFUSED = -2;

/**
 * Denies a session everything that the page does not need: the network, permissions, devices and downloads.
 *
 * One permission is given: our own page may put text on the clipboard, which "Copy" does. What the page itself made,
 * which "Export" does, can be saved where the person says; nothing is fetched for it.
 */
export function guardSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((...[, permission, callback, { requestingUrl }]) =>
    callback(isClipboardWrite(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isClipboardWrite(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback(null);
  });
  session.on('select-serial-port', (...[event, , , callback]) => {
    event.preventDefault();
    callback('');
  });
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  let isSaving = false;
  session.on('will-download', (event, item) => {
    // One at a time, so that no page covers the screen with questions.
    if (isSaving || !isOwnBlob(item.getURL())) return event.preventDefault();
    isSaving = true;
    item.once('done', () => {
      isSaving = false;
    });
  });
  // There is no server that this session believes.
  session.setCertificateVerifyProc((_request, callback) => callback(REFUSED));
  // Its dictionaries would be fetched, by what is switched off as well, as long as it has a language.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  const schemes = isDevelopment ? [PAGE_SCHEME, 'devtools'] : [PAGE_SCHEME];
  session.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !schemes.some((scheme) => url.startsWith(`${scheme}://`)) }),
  );
}

/** Whether an address names bytes that our own page made; Electron then asks where they are to be saved. */
function isOwnBlob(url: string): boolean {
  return url.startsWith(`blob:${PAGE_ORIGIN}/`);
}

function isClipboardWrite(permission: string, from: string): boolean {
  return permission === 'clipboard-sanitized-write' && (from === PAGE_ORIGIN || from.startsWith(`${PAGE_ORIGIN}/`));
}
