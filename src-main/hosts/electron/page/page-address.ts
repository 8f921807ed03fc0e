/** The scheme that the files of the page are served under, inside this app alone. */
export const PAGE_SCHEME = 'corkboard';

/** The one host name below the scheme. */
export const PAGE_HOST = 'app';

/** The origin of the page, as a frame reports it. */
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;

/** The address of the page. */
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`;

/** Whether an address is the page itself, at any of its routes (they stand after the `#`). */
export function isPageAddress(address: string): boolean {
  return address === PAGE_ADDRESS || address.startsWith(`${PAGE_ADDRESS}#`);
}
