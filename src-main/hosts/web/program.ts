/** Where this program lies and which version it is; launch.ts knows. */
export interface Program {
  /** The folder or archive that holds `out/`. */
  readonly root: string;
  /** The folder of examples; a package keeps it beside its archive. */
  readonly examples: string;
  readonly version: string;
}
