import { PAGE_ADDRESS, PAGE_ORIGIN } from './page-address.ts';

/** Why the page cannot be shown. */
export type StillReason =
  'crashed' | 'cut-off' | 'out-of-memory' | 'killed' | 'not-started' | 'not-loaded' | 'no-way' | 'not-built';

interface StillText {
  readonly title: string;
  readonly why: string;
  readonly what: string;
}

const LOST =
  'Bottles and files on disk are as they were. What was typed and not saved comes back, up to the last second of it.';

const TEXTS: Readonly<Record<StillReason, StillText>> = {
  crashed: { title: 'The page stopped working', why: 'Its process crashed.', what: LOST },
  'cut-off': {
    title: 'The page was stopped',
    why: 'It sent more messages than the app answers, or what is no message of its own. A page of Corkboard does not do that by itself.',
    what: LOST,
  },
  'out-of-memory': { title: 'The page stopped working', why: 'Its process ran out of memory.', what: LOST },
  killed: { title: 'The page stopped working', why: 'Another program ended its process.', what: LOST },
  'not-started': {
    title: 'The page did not start',
    why: 'The system did not let its process start.',
    what: 'Try again. If it stays so, "corkboard serve" shows the same dashboard in a browser.',
  },
  'not-loaded': {
    title: 'The page did not load',
    why: 'Its files could not be read.',
    what: 'Try again. If it stays so, install Corkboard again; bottles and files on disk stay as they are.',
  },
  'no-way': {
    title: 'The page has no way to the app',
    why: 'The script that connects them did not start.',
    what: 'Try again. If it stays so, install Corkboard again; bottles and files on disk stay as they are.',
  },
  'not-built': {
    title: 'The page is not there',
    why: 'This copy of Corkboard has no built page.',
    what: 'In a checkout, run "npm run build" and start it again. Else install Corkboard again.',
  },
};

/** The address that says why the page cannot be shown. */
export function stillAddress(reason: StillReason): string {
  return `${PAGE_ORIGIN}/still/${reason}`;
}

/** Whether an address is one of these. */
export function isStillAddress(address: string): boolean {
  return address.startsWith(`${PAGE_ORIGIN}/still/`);
}

/** The pages without script that are shown when the page itself cannot be, by the path of their address. */
export function listStillPages(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(TEXTS).map(([reason, text]) => [`/still/${reason}`, renderStillPage(text, reason)] as const),
  );
}

function renderStillPage({ title, why, what }: StillText, reason: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Corkboard</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; background: #FBF9F7; color: #211D18; font: 13px/20px system-ui, sans-serif; }
  main { max-width: 60ch; padding: 24px; }
  h1 { margin: 0 0 8px; font-size: 18px; line-height: 24px; font-weight: 600; }
  p { margin: 0 0 12px; }
  small { font-size: 12px; color: #544F47; user-select: all; }
  a { display: inline-block; padding: 6px 12px; border-radius: 6px; background: #3E4DA8; color: #FFFFFF; font-weight: 500; text-decoration: none; }
  a:focus-visible { outline: 2px solid #3E4DA8; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) {
    body { background: #181513; color: #EFEAE6; }
    small { color: #BBB3AB; }
    a { background: #4C5FBE; }
    a:focus-visible { outline-color: #A5B7F8; }
  }
</style>
<main>
  <h1>${title}</h1>
  <p>${why} ${what}</p>
  <p><a href="${PAGE_ADDRESS}" autofocus>Load the page again</a></p>
  <small>page-${reason}; more in logs/app.log below the state root</small>
</main>
</html>
`;
}
