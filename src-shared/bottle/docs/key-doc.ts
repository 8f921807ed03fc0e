/** What is to be known of one key of a spec, for completion, hover and the form. */
export interface KeyDoc {
  readonly key: string;
  /** In words: `text`, `whole number, 1 to 16`. */
  readonly type: string;
  readonly isRequired: boolean;
  /** The value that counts when the key is not written, as TOML; null when there is none. */
  readonly preset: string | null;
  /** One or two sentences. */
  readonly doc: string;
  /** The value in an example, as TOML. */
  readonly example: string;
  /** The values that it can have, as TOML; empty when there are too many to list. */
  readonly values: readonly string[];
}

/** One table of a spec with its keys; `path` is empty for the file itself. */
export interface TableDoc {
  readonly path: string;
  /** Written `[[path]]`, once for each entry. */
  readonly isList: boolean;
  readonly doc: string;
  readonly keys: readonly KeyDoc[];
}

/** What a writer of these pages says of a key; the rest has a usual value. */
export interface KeyWords extends Pick<KeyDoc, 'key' | 'type' | 'doc' | 'example'> {
  readonly isRequired?: boolean;
  readonly preset?: string;
  readonly values?: readonly string[];
}

/** Fills in what is usual: a key that may be left out, without a default, with values that cannot be listed. */
export function keyDoc({ isRequired = false, preset, values = [], ...words }: KeyWords): KeyDoc {
  return { ...words, isRequired, preset: preset ?? null, values };
}
