import type {
  NewFile,
  Roll,
  RootLook,
  StateEntry,
  StateFiles,
  StateProblem,
  StateRead,
} from '#main/capabilities/state-files';
import { err, ok, type Result } from '#shared/base/result';

type Node =
  { readonly kind: 'file'; readonly bytes: Uint8Array; readonly changedAt: Date } | { readonly kind: 'folder' };
type Operation =
  'read' | 'findObstacle' | 'createFile' | 'writeFile' | 'appendLine' | 'writeFolder' | 'moveAll' | 'remove';

/** What a fake file store does wrong, once or until told otherwise. */
export interface PlannedFailure {
  readonly on: Operation;
  /** Fails where the path (of a move: where it comes from or goes to) is this one or lies below it; anywhere when left out. */
  readonly path?: string;
  readonly code?: StateProblem['code'];
  /** How often; once when left out. */
  readonly times?: number;
}

/** The files of a state root in memory, with failures that a test plans. Folders appear with what is in them. */
export class FakeStateFiles implements StateFiles {
  readonly root: string;
  rootProblem: StateProblem | null = null;
  readonly #nodes = new Map<string, Node>();
  readonly #replacing = new Set<string>();
  readonly #failures: { plan: PlannedFailure; left: number }[] = [];
  readonly #now: () => Date;

  constructor(
    files: Readonly<Record<string, string>> = {},
    { root = '/state', now = () => new Date(0) }: { readonly root?: string; readonly now?: () => Date } = {},
  ) {
    this.root = root;
    this.#now = now;
    for (const [path, text] of Object.entries(files)) this.put(path, text);
  }

  /** Puts a file there as another program would: no failure stops it. */
  put(path: string, content: string | Uint8Array): void {
    this.#makeFolders(path);
    this.#nodes.set(path, { kind: 'file', bytes: bytesOf(content), changedAt: this.#now() });
  }

  /** The text of a file, or null where there is none. */
  text(path: string): string | null {
    const node = this.#nodes.get(path);
    return node?.kind === 'file' ? new TextDecoder().decode(node.bytes) : null;
  }

  /** The paths of all files in order. */
  paths(): readonly string[] {
    return [...this.#nodes].flatMap(([path, { kind }]) => (kind === 'file' ? [path] : [])).sort();
  }

  /** Plans a failure; several are looked at in order. */
  failOn(plan: PlannedFailure): void {
    this.#failures.push({ plan, left: plan.times ?? 1 });
  }

  async read(path: string, limitBytes: number): Promise<StateRead> {
    await tick();
    const problem = this.#nextFailure('read', [path]);
    if (problem !== null) return { status: 'refused', problem };
    const node = this.#nodes.get(path);
    if (node === undefined) return { status: 'missing' };
    if (node.kind === 'folder') return { status: 'refused', problem: this.#problem('path-refused', path) };
    if (node.bytes.length > limitBytes) return { status: 'refused', problem: this.#problem('file-too-large', path) };
    return { status: 'found', bytes: node.bytes.slice(), changedAt: node.changedAt };
  }

  async list(folder: string): Promise<readonly StateEntry[]> {
    await tick();
    const prefix = `${folder}/`;
    return [...this.#nodes]
      .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
      .map(([path, { kind }]) => ({ name: path.slice(prefix.length), kind }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  }

  async findObstacle(folder: string): Promise<StateProblem | null> {
    await tick();
    return this.#nextFailure('findObstacle', [folder]);
  }

  async createFile(path: string, content: string | Uint8Array): Promise<Result<'created' | 'exists', StateProblem>> {
    await tick();
    const problem = this.#nextFailure('createFile', [path]);
    if (problem !== null) return err(problem);
    if (this.#nodes.has(path)) return ok('exists');
    this.put(path, content);
    return ok('created');
  }

  async writeFile(path: string, content: string | Uint8Array): Promise<Result<void, StateProblem>> {
    await tick();
    const problem = this.#nextFailure('writeFile', [path]);
    if (problem !== null) return err(problem);
    if (this.#nodes.get(path)?.kind === 'folder') return err(this.#problem('path-refused', path));
    this.put(path, content);
    return ok(undefined);
  }

  async replaceFile(
    path: string,
    content: string | Uint8Array,
    before: Uint8Array,
  ): Promise<Result<'replaced' | 'changed', StateProblem>> {
    const node = this.#nodes.get(path);
    if (this.#replacing.has(path) || node?.kind !== 'file' || String(node.bytes) !== String(before))
      return ok('changed');
    this.#replacing.add(path);
    try {
      const written = await this.writeFile(path, content);
      return written.ok ? ok('replaced') : written;
    } finally {
      this.#replacing.delete(path);
    }
  }

  async appendLine(path: string, line: string, { limitBytes, former }: Roll): Promise<Result<void, StateProblem>> {
    await tick();
    const problem = this.#nextFailure('appendLine', [path]);
    if (problem !== null) return err(problem);
    const before = this.text(path) ?? '';
    const text = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`;
    const isFull = new TextEncoder().encode(text).length > limitBytes;
    if (isFull) this.#nodes.delete(path);
    this.put(isFull ? former : path, text);
    return ok(undefined);
  }

  async writeFolder(folder: string, files: readonly NewFile[]): Promise<Result<void, StateProblem>> {
    await tick();
    const problem = this.#nextFailure('writeFolder', [folder]);
    if (problem !== null) return err(problem);
    if (this.#nodes.has(folder)) return err(this.#problem('write-failed', folder));
    this.#makeFolders(`${folder}/x`);
    for (const { name, content } of files) this.put(`${folder}/${name}`, content);
    return ok(undefined);
  }

  async moveAll(moves: readonly { readonly from: string; readonly to: string }[]): Promise<Result<void, StateProblem>> {
    await tick();
    const before = new Map(this.#nodes);
    for (const { from, to } of moves) {
      const problem = this.#nextFailure('moveAll', [from, to]) ?? this.#move(from, to);
      if (problem === null) continue;
      this.#nodes.clear();
      before.forEach((node, path) => this.#nodes.set(path, node));
      return err(problem);
    }
    return ok(undefined);
  }

  async remove(path: string): Promise<Result<void, StateProblem>> {
    await tick();
    const problem = this.#nextFailure('remove', [path]);
    if (problem !== null) return err(problem);
    for (const place of this.#below(path)) this.#nodes.delete(place);
    return ok(undefined);
  }

  async inspectRoot(): Promise<StateProblem | null> {
    await tick();
    return this.rootProblem;
  }

  async lookAtRoot(): Promise<RootLook> {
    await tick();
    return this.#nodes.size === 0 ? { status: 'missing' } : { status: 'there', problem: this.rootProblem };
  }

  #move(from: string, to: string): StateProblem | null {
    if (!this.#nodes.has(from) || this.#nodes.has(to)) return this.#problem('write-failed', to);
    this.#makeFolders(to);
    for (const place of this.#below(from)) {
      const node = this.#nodes.get(place);
      if (node !== undefined) this.#nodes.set(`${to}${place.slice(from.length)}`, node);
      this.#nodes.delete(place);
    }
    return null;
  }

  #below(path: string): readonly string[] {
    return [...this.#nodes.keys()].filter((place) => place === path || place.startsWith(`${path}/`));
  }

  #makeFolders(path: string): void {
    const names = path.split('/').slice(0, -1);
    names.forEach((_, index) => this.#nodes.set(names.slice(0, index + 1).join('/'), { kind: 'folder' }));
  }

  #nextFailure(on: Operation, paths: readonly string[]): StateProblem | null {
    const covers = (wanted: string | undefined): boolean =>
      wanted === undefined || paths.some((path) => path === wanted || path.startsWith(`${wanted}/`));
    const failure = this.#failures.find(({ plan, left }) => left > 0 && plan.on === on && covers(plan.path));
    if (failure === undefined) return null;
    failure.left -= 1;
    return this.#problem(failure.plan.code ?? 'write-failed', paths[0] ?? '');
  }

  #problem(code: StateProblem['code'], path: string): StateProblem {
    return { code, path: `${this.root}/${path}`, message: `${this.root}/${path}: ${code}`, remedy: null };
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
}

/** Every call gives way once, as a disk would, so that races between callers show. */
async function tick(): Promise<void> {
  await Promise.resolve();
}
