import type { HostFiles } from '#main/capabilities/host-files';
import { err, ok, type Result } from '#shared/base/result';

type Inspection = Awaited<ReturnType<HostFiles['inspect']>>;

/** A person's own files in memory: files by absolute path, folders with the names in them, links resolved by a table. */
export class FakeHostFiles implements HostFiles {
  readonly files = new Map<string, Uint8Array>();
  readonly examples = new Map<string, string>();
  readonly #links = new Map<string, string>();
  readonly #places = new Map<string, Inspection>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, new TextEncoder().encode(text));
  }

  /** Says what lies at a path that is no file of this store. */
  place(path: string, inspection: Inspection): void {
    this.#places.set(path, inspection);
  }

  /** Makes one path lead to another. */
  link(path: string, target: string): void {
    this.#links.set(path, target);
  }

  async read(path: string, limitBytes: number): Promise<Result<Uint8Array, string>> {
    const target = await this.#resolve(path);
    if (target !== path) return err(`${path} is a link to ${target}. Open that file itself.`);
    const bytes = this.files.get(path);
    return bytes === undefined ? err(`${path} does not exist.`) : ok(bytes.slice(0, limitBytes + 1));
  }

  async writeNew(path: string, content: string): Promise<Result<void, string>> {
    const full = await this.#resolve(path);
    if (this.files.has(full) || this.#places.has(full)) return err(`${path} exists already; nothing was written.`);
    this.files.set(full, new TextEncoder().encode(content));
    return ok(undefined);
  }

  async realPath(path: string): Promise<string | null> {
    return await this.#resolve(path);
  }

  async inspect(path: string): Promise<Inspection> {
    const full = await this.#resolve(path);
    return this.#places.get(full) ?? { kind: this.files.has(full) ? 'file' : 'missing' };
  }

  async readExample(name: string): Promise<string | null> {
    await Promise.resolve();
    return this.examples.get(name) ?? null;
  }

  async #resolve(path: string): Promise<string> {
    await Promise.resolve();
    return this.#links.get(path) ?? path;
  }
}
