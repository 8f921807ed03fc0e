import type { Mount } from '../model/bottle-spec.ts';
import {
  CREDENTIAL_NAMES,
  isEngineSocket,
  listRefused,
  type RefusedPlace,
  STARTUP_NAMES,
} from './mounts/refused-places.ts';

/** What the service saw at a mount's place on the host. */
export interface MountFinding {
  /** The path with every link resolved as far as it exists; null when it could not be told. */
  readonly realPath: string | null;
  readonly kind: 'missing' | 'file' | 'folder' | 'socket' | 'other';
  /** The names in a folder. */
  readonly names: readonly string[];
}

/** A mount that is refused, or warned about. */
export interface MountProblem {
  readonly index: number;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Where the places that belong to a person and to Corkboard lie. */
export interface MountContext {
  readonly homeFolder: string;
  readonly stateRoot: string;
}

/**
 * Judges the mounts of a spec by their path as written and by where it really leads (DESIGN 3).
 *
 * @param findings One for each mount, in the same order.
 */
export function judgeMounts(
  mounts: readonly Mount[],
  findings: readonly MountFinding[],
  context: MountContext,
): readonly MountProblem[] {
  return mounts.flatMap((mount, index): readonly MountProblem[] => {
    const finding = findings[index] ?? { realPath: null, kind: 'other', names: [] };
    const refusal = refuseMount(mount, finding, context);
    if (refusal !== null) return [{ index, severity: 'error', ...refusal }];
    return warnMount(mount, finding).map((warning) => ({ index, severity: 'warning', ...warning }));
  });
}

type Judged = Pick<MountProblem, 'code' | 'message'>;

function refuseMount(mount: Mount, finding: MountFinding, context: MountContext): Judged | null {
  const written = refusePath(mount.host, context);
  if (written !== null) return { code: written.code, message: `${mount.host} ${written.message}` };
  const real = finding.realPath === null ? null : refusePath(finding.realPath, context);
  if (real !== null) {
    return { code: real.code, message: `${mount.host} leads to ${finding.realPath ?? ''}, which ${real.message}` };
  }
  return refuseContent(mount, finding);
}

function refusePath(path: string, { homeFolder, stateRoot }: MountContext): Judged | null {
  const plain = fold(path);
  if (plain === '/') {
    return { code: 'mount-root', message: 'is the whole of this host. Mount only the folder that the agent works on.' };
  }
  const homes = [fold(homeFolder), ...homesOf(plain)].filter((home) => home !== '/');
  const home = homes.find((folder) => plain === folder || folder.startsWith(`${plain}/`));
  if (home !== undefined || ['/home', '/users'].includes(plain)) {
    const what = plain === home ? 'is a home folder' : 'holds home folders';
    return {
      code: 'mount-home',
      message: `${what}, with keys and start-up files in it. Mount only the folder that the agent works on.`,
    };
  }
  const name = plain.slice(plain.lastIndexOf('/') + 1);
  if (isEngineSocket(name)) {
    const message = 'is the socket of a container engine: who has it has this host. It cannot be mounted.';
    return { code: 'mount-engine', message };
  }
  // Somebody's home may lie where nobody would look for it.
  if (plain.split('/').some((step) => CREDENTIAL_NAMES.includes(step))) {
    return { code: 'mount-credentials', message: 'holds credentials. It cannot be mounted.' };
  }
  for (const refused of listRefused(homes, stateRoot)) {
    const message = relate(plain, refused);
    if (message !== null) return { code: refused.code, message };
  }
  return null;
}

/** How a path stands to a refused place, as the end of a sentence; null when they have nothing to do with each other. */
function relate(path: string, { path: place, what }: RefusedPlace): string | null {
  const refused = fold(place);
  if (path === refused) return `holds ${what}. It cannot be mounted.`;
  if (path.startsWith(`${refused}/`)) return `lies in ${place}, which holds ${what}. It cannot be mounted.`;
  if (refused.startsWith(`${path}/`)) return `holds ${place} (${what}). Mount a folder that does not.`;
  return null;
}

/** What lies there can refuse a mount whose path says nothing. */
function refuseContent({ host }: Mount, { kind, names }: MountFinding): Judged | null {
  if (kind === 'socket') {
    return {
      code: 'mount-socket',
      message: `${host} is a socket: a program of this host listens behind it. It cannot be mounted.`,
    };
  }
  const socket = names.find(isEngineSocket);
  if (socket !== undefined) {
    return {
      code: 'mount-engine',
      message: `${host} holds ${socket}, the socket of a container engine: who has it has this host.`,
    };
  }
  const credentials = names.find((name) => CREDENTIAL_NAMES.includes(name.toLowerCase()));
  if (credentials === undefined) return null;
  return {
    code: 'mount-credentials',
    message: `${host} holds ${credentials}, which holds credentials. Mount a folder that does not.`,
  };
}

function warnMount({ host, mode }: Mount, { kind, names, realPath }: MountFinding): readonly Judged[] {
  if (kind === 'missing') {
    return [
      { code: 'mount-missing', message: `${host} does not exist on this host. Make it before the bottle starts.` },
    ];
  }
  if (kind === 'other') {
    return [
      {
        code: 'mount-unseen',
        message: `What lies in ${host} could not be looked at, so it is not known what the guest would get.`,
      },
    ];
  }
  if (mode !== 'read-write') return [];
  const steps = (realPath ?? host).split('/');
  const entries = [...names, ...steps.slice(-1)];
  const git = names.includes('.git') || steps.includes('.git') || (names.includes('hooks') && names.includes('HEAD'));
  const startup = entries.filter((name) => STARTUP_NAMES.includes(name.toLowerCase()));
  return [
    ...(git
      ? [
          {
            code: 'mount-git',
            message: `${host} holds a git folder and is mounted read-write: the guest can leave hooks in it that your own git runs on this host. Mount it read-only, or look at its hooks and configuration before you use git there.`,
          },
        ]
      : []),
    ...(startup.length > 0
      ? [
          {
            code: 'mount-startup',
            message: `${host} holds ${startup.join(', ')} and is mounted read-write: what the guest writes there runs in your own shell on this host. Mount it read-only.`,
          },
        ]
      : []),
  ];
}

/** Paths are compared as a disk that takes `.SSH` for `.ssh` would, and without macOS's `/private` in front. */
function fold(path: string): string {
  const plain = path
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/private(?=\/(?:var|tmp|etc)(?:\/|$))/, '');
  return plain.length > 1 ? plain.replace(/\/+$/, '') : plain;
}

/** The home folder that a path lies in or is, by the usual places. */
function homesOf(path: string): readonly string[] {
  return /^(?:\/root|\/var\/root|\/(?:home|users)\/[^/]+)(?=\/|$)/.exec(path)?.slice(0, 1) ?? [];
}
