/** A place in a text file; line and column count from 1, column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Something wrong with what a person wrote, with the place and what to do about it.
 *
 * `path` is the file as the person knows it, `key` the key's path in it (`egress.allow[1]`, empty for the whole file).
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly key: string;
  readonly message: string;
}

/** A remark about a plan: everything that is not as preferred; `code` is a kebab-case fact. */
export interface Note {
  readonly code: string;
  readonly message: string;
}
