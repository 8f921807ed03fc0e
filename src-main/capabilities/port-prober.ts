/** Who listens on a port. */
export type PortOwner =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'process'; readonly pid: number; readonly command: string; readonly argv: readonly string[] };

/** Looks at loopback ports by binding them for a moment. */
export interface PortProber {
  /** Whether the port is free on 127.0.0.1, 0.0.0.0 and ::1; an address this host lacks counts as free. */
  isFree(port: number): Promise<boolean>;
  /** Who holds a busy port (Linux /proc, macOS lsof). */
  findOwner(port: number): Promise<PortOwner>;
}
