import type { PortOwner, PortProber } from '#main/capabilities/port-prober';
import { portOrder, startPort } from '#shared/network/port-order';
import type { Note } from '#shared/model/problem';
import { GATEWAY_PORTS, type SidecarName, type SidecarPort } from '#shared/model/sidecar';
import type { Slug } from '#shared/model/slug';

/** From what the host ports of one bottle are chosen. */
export interface PortsAsked {
  readonly prober: PortProber;
  readonly stateRoot: string;
  readonly slug: Slug;
  readonly wanted: readonly SidecarName[];
  /** Who holds which port, everybody's. */
  readonly held: ReadonlyMap<number, string>;
  /** The ports of the last stage. */
  readonly recorded: readonly SidecarPort[];
  /** Take another port also where nobody can tell who uses the old one. */
  readonly movePorts: boolean;
  /** Absolute folders; a program that was started with a path below one of them is this bottle's own. */
  readonly ownFolders: readonly string[];
}

/** The chosen ports, or null when all of the range are taken. */
export interface PortsChosen {
  readonly sidecars: readonly SidecarPort[] | null;
  readonly notes: readonly Note[];
}

/**
 * Chooses one host port per wanted sidecar: the recorded one while it can be kept, else one that the bottle holds
 * already (a prepare that ended midway), else the next free one from the bottle's start.
 *
 * Holds nothing; two bottles can be offered the same port, and holding decides.
 */
export async function choosePorts(asked: PortsAsked): Promise<PortsChosen> {
  const notes: Note[] = [];
  const chosen: SidecarPort[] = [];
  const used = new Set<number>();
  const spare = listSpare(asked);
  for (const name of asked.wanted) {
    const recorded = asked.recorded.find((sidecar) => sidecar.name === name)?.hostPort ?? null;
    const candidates = recorded === null || !isMineOrFree(asked, recorded) ? spare : [recorded, ...spare];
    let port: number | null = null;
    for (const candidate of candidates) {
      if (port !== null || used.has(candidate)) continue;
      const kept = await judgeOwnPort(asked, { name, port: candidate });
      if (kept.isKept) port = candidate;
      if (kept.note !== null) notes.push(kept.note);
      used.add(candidate);
    }
    if (port === null) {
      const found = await findNewPort(asked, name, used);
      if (found === null) return { sidecars: null, notes };
      port = found.port;
      if (candidates.length === 0 && found.note !== null) notes.push(found.note);
    }
    used.add(port);
    chosen.push({ name, gatewayPort: GATEWAY_PORTS[name], hostPort: port });
  }
  return { sidecars: chosen, notes };
}

function isMineOrFree({ held, slug }: PortsAsked, port: number): boolean {
  const holder = held.get(port);
  return holder === undefined || holder === slug;
}

/** The ports that the bottle holds and no sidecar of the last stage has, in the bottle's own order. */
function listSpare({ held, slug, stateRoot, recorded }: PortsAsked): number[] {
  const mine = new Set([...held].filter(([, holder]) => holder === slug).map(([port]) => port));
  for (const { hostPort } of recorded) mine.delete(hostPort);
  if (mine.size === 0) return [];
  return [...portOrder(startPort(stateRoot, slug))].filter((port) => mine.has(port));
}

interface OwnPort {
  readonly isKept: boolean;
  readonly note: Note | null;
}

async function judgeOwnPort(asked: PortsAsked, { name, port }: { name: string; port: number }): Promise<OwnPort> {
  if (await asked.prober.isFree(port)) return { isKept: true, note: null };
  const owner = await asked.prober.findOwner(port);
  const busy = `${name}: port ${port} is in use by`;
  switch (owner.kind) {
    case 'nobody':
      return { isKept: true, note: null };
    case 'unknown': {
      const who = `${busy} a program that could not be told`;
      return asked.movePorts
        ? { isKept: false, note: { code: 'port-moved', message: `${who}; another port is taken, as asked.` } }
        : {
            isKept: true,
            note: { code: 'port-owner-unknown', message: `${who}; it is kept (--move-ports moves it).` },
          };
    }
    case 'process':
      return isOwnSidecar(asked, owner)
        ? {
            isKept: true,
            note: { code: 'port-in-use-by-own-sidecar', message: `${busy} this bottle's own ${name} and is kept.` },
          }
        : { isKept: false, note: { code: 'port-moved', message: `${busy} ${owner.command}; another port is taken.` } };
  }
}

/** Whether the program that listens on a port was started with a path below one of the bottle's own folders. */
export function isOwnSidecar(
  { ownFolders }: Pick<PortsAsked, 'ownFolders'>,
  owner: Extract<PortOwner, { kind: 'process' }>,
): boolean {
  return owner.argv.some((word) => ownFolders.some((folder) => word.includes(`${folder}/`)));
}

/** The first port that nobody holds or listens on, with a note when that is not the bottle's first choice. */
async function findNewPort(
  { prober, stateRoot, slug, held }: PortsAsked,
  name: SidecarName,
  used: ReadonlySet<number>,
): Promise<{ port: number; note: Note | null } | null> {
  let skipped: string | null = null;
  for (const port of portOrder(startPort(stateRoot, slug))) {
    if (used.has(port) || held.get(port) === slug) continue;
    const holder = held.get(port);
    if (holder === undefined && (await prober.isFree(port))) {
      const message = `${name}: port ${port} is taken, because ${skipped}.`;
      return { port, note: skipped === null ? null : { code: 'port-stepped', message } };
    }
    skipped ??=
      holder === undefined ? `${port} is in use` : `${port} is held by ${holder === '' ? 'another bottle' : holder}`;
  }
  return null;
}
