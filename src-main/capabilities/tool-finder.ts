import type { ToolLocation } from '#shared/model/tool';

/** Where to look for one program beside PATH. */
export interface ToolSearch {
  /** The command's name, `gvproxy`. */
  readonly command: string;
  /** The person's own setting, an absolute path, or null. */
  readonly setting: string | null;
  /** Further folders; `~/` stands for the home folder. */
  readonly usualFolders: readonly string[];
  /** False leaves the login shell out: it can cost 2 s, and a caller that just asked it knows the answer. */
  readonly loginShell?: boolean;
}

/** The identity of a program's file; while it is the same, so is its version. */
export interface FileIdentity {
  readonly path: string;
  readonly inode: string;
  readonly sizeBytes: number;
  readonly changedAtMs: number;
}

/**
 * Finds programs: setting, PATH, the login shell's PATH (2 s at most), the usual places, in that order.
 *
 * Only absolute entries that root or I alone can write count; another one is `refused` with the reason.
 */
export interface ToolFinder {
  find(search: ToolSearch): Promise<ToolLocation>;
  /** The identity of the file behind a path, or null when it is gone. */
  identify(path: string): Promise<FileIdentity | null>;
}
