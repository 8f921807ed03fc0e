import { err, ok, type Result } from '#shared/base/result';

/** Reads one TOML value as it stands after `=`; an empty text is undefined, which removes a key. */
export async function parseTomlValue(toml: string): Promise<Result<unknown, string>> {
  if (toml.trim() === '') return ok(undefined);
  const { parse } = await import('smol-toml');
  try {
    const table = parse(`value = ${toml}`);
    // A text with a line break in it could bring further keys along.
    return Object.keys(table).length === 1 ? ok(table['value']) : err('one value is expected.');
  } catch {
    return err(`${toml.slice(0, 80)} is not a TOML value (texts stand in quotes: --set 'name="Web agent"').`);
  }
}
