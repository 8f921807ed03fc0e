import type { IpcMainEvent, WebContents, WebFrameMain } from 'electron';
import { isPageAddress, PAGE_ORIGIN } from '../page/page-address.ts';

/** The frame that sent a message, when it is the main frame of our window showing our page; else null. */
export function trustedFrame(event: IpcMainEvent, contents: WebContents | undefined): WebFrameMain | null {
  const frame = event.senderFrame;
  if (frame === null || contents === undefined || event.sender !== contents) return null;
  if (frame.parent !== null || frame !== contents.mainFrame) return null;
  return frame.origin === PAGE_ORIGIN && isPageAddress(frame.url) ? frame : null;
}
