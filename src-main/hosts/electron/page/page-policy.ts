const SHARED = [
  "default-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
];

/**
 * The content security policy of the page: scripts from its own files alone, and no connection at all, since the page speaks
 * through its message port. Styles may stand inline because CodeMirror injects them.
 */
export const PAGE_POLICY = [
  ...SHARED,
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  // Text becomes markup or script nowhere in this page, so nothing that makes it so may run.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The policy of a page without any script, for what is shown when the page itself cannot be. */
export const STILL_POLICY = [...SHARED, "style-src 'unsafe-inline'"].join('; ');

/** What every answer carries beside its policy. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
