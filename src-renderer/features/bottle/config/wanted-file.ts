/** A file of a bottle that another tab wants to be shown. */
export interface WantedFile {
  readonly slug: string;
  readonly name: string;
}

let wanted: WantedFile | null = null;

/** Wants a file to be shown when the Config tab comes up; null takes the wish back. */
export function wantFile(file: WantedFile | null): void {
  wanted = file;
}

/** The file of a bottle that is wanted, or null. */
export function wantedFile(slug: string): string | null {
  return wanted?.slug === slug ? wanted.name : null;
}
