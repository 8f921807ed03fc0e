/** Every reason for which an act is not done, as a kebab-case fact. */
export const FAILURE_CODES = [
  'bad-usage',
  'bottle-not-found',
  'spec-invalid',
  'spec-changed',
  'spec-unreadable',
  'spec-exists',
  'slug-taken',
  'powers-not-accepted',
  'backend-not-ready',
  'expectation-not-judged',
  'tools-blocked',
  'plan-changed',
  'subnets-exhausted',
  'ports-exhausted',
  'port-taken',
  'path-refused',
  'newer-version',
  'file-too-large',
  'disk-full',
  'read-only',
  'write-failed',
  'render-mismatch',
  'history-not-found',
  'stage-not-found',
  'record-lost',
  'launch-not-implemented',
  'needs-confirmation',
  'internal',
] as const;

/** The code of one reason for which an act is not done. */
export type FailureCode = (typeof FAILURE_CODES)[number];
