import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/base/result';

/** What `corkboard serve` was asked for. */
export interface ServeOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly isOpening: boolean;
  readonly isJson: boolean;
}

/** Parses the words after `serve`; the error is a sentence for a person. */
export function parseServeWords(words: readonly string[]): Result<ServeOptions, string> {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, json: { type: 'boolean' } },
    });
    const port = values.port === undefined ? 0 : parsePort(values.port);
    if (port === null) return err(`--port takes a number from 1 to 65535, not "${values.port ?? ''}".`);
    return ok({ port, isOpening: values['no-open'] !== true, isJson: values.json === true });
  } catch (error) {
    // Node's own words go on with advice on how to write a word that begins with a dash.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    return err(`${sentence.replace(/\.$/, '')}.`);
  }
}

function parsePort(text: string): number | null {
  const port = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : null;
}
