/** Where this program lies and which version it is; launch.ts knows. */
export interface Program {
  /** The folder that holds `out/` and `examples/`. */
  readonly root: string;
  readonly version: string;
}
