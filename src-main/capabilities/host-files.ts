import type { Result } from '#shared/base/result';

/** Files outside the state root that a person names: specs to take in, places to export to, mounts to look at. */
export interface HostFiles {
  /**
   * Reads a regular file; limit + 1 bytes at most are read, so a huge file is told apart without being read.
   *
   * A link in its last name is not followed, and nothing that is no file is opened: the sentence says what lies there.
   */
  read(path: string, limitBytes: number): Promise<Result<Uint8Array, string>>;
  /** Writes a file that must not exist, 0600. */
  writeNew(path: string, content: string): Promise<Result<void, string>>;
  /** The path with every link resolved as far as it exists; null when nothing of it does. */
  realPath(path: string): Promise<string | null>;
  /** What lies there, without reading it; `names` are the entries of a folder (first 1,000). */
  inspect(
    path: string,
  ): Promise<
    | { readonly kind: 'missing' | 'file' | 'socket' | 'other' }
    | { readonly kind: 'folder'; readonly names: readonly string[] }
  >;
  /** The text of a bundled example spec (`web-agent`), or null. */
  readExample(name: string): Promise<string | null>;
}
