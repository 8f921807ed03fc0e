/** Ends a switch over a closed union; reaching it at run time is a defect and throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`);
}
