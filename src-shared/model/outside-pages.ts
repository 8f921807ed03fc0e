/**
 * The pages outside of Corkboard that it names, each an https address. The app shows no other one, and these only after the
 * person has read the address and said so.
 */
export const OUTSIDE_PAGES = {
  /** Where a person sees whether there is a newer Corkboard. It lies under the home page of package.json. */
  releases: 'https://corkboard.example/releases',
  smolvm: 'https://github.com/smol-machines/smolvm',
  gvproxyReleases: 'https://github.com/containers/gvisor-tap-vsock/releases',
} as const;

/** Whether an address is, to the letter, one of these pages. */
export function isOutsidePage(address: string): boolean {
  return Object.values<string>(OUTSIDE_PAGES).includes(address);
}
