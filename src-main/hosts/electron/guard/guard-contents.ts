import type { WebContents } from 'electron';
import { isPageAddress } from '../page/page-address.ts';
import type { OutsideGate } from './outside-gate.ts';

/**
 * Keeps whatever shows a page at our own page: no other address, no new window, no webview, no Bluetooth, no peer by UDP.
 *
 * A link to a new window goes to the gate, which asks the person about the pages that it knows.
 */
export function guardContents(contents: WebContents, showOutside: OutsideGate): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!isPageAddress(address)) event.preventDefault();
  };
  contents.setWindowOpenHandler(({ url }) => {
    showOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) stay(event, event.url);
    else event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
