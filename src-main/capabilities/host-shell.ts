/** What the host itself can do for a person; each host brings its own. */
export interface HostShell {
  readonly kind: 'app' | 'web' | 'cli';
  /** Shows a file or folder in the platform's file browser without opening it; false where the host cannot. */
  reveal(path: string): Promise<boolean>;
}
