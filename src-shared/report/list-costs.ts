import type { BottleSpec } from '#shared/model/bottle-spec';

/** What one choice of a spec costs, in plain words. */
export interface Cost {
  /** `warning` for a choice that gives away something which cannot be taken back. */
  readonly weight: 'plain' | 'warning';
  /** The choice: `Mount /home/me/app, read-write`. */
  readonly choice: string;
  readonly statement: string;
}

/** Lists what the choices of a spec cost, the heavy ones first; choices that give nothing away are not listed. */
export function listCosts(spec: BottleSpec): readonly Cost[] {
  const all = [...mountCosts(spec), ...egressCosts(spec), ...gitCosts(spec), ...envCosts(spec), ...imageCosts(spec)];
  return [...all.filter(isHeavy), ...all.filter((cost) => !isHeavy(cost))];
}

function isHeavy({ weight }: Cost): boolean {
  return weight === 'warning';
}

function mountCosts({ mounts }: BottleSpec): readonly Cost[] {
  return mounts.map(({ host, mode }) =>
    mode === 'read-write'
      ? {
          weight: 'warning',
          choice: `Mount ${host}, read-write`,
          statement:
            'The agent can change and delete everything in it, and leave there what you or a program of yours runs later.',
        }
      : {
          weight: 'plain',
          choice: `Mount ${host}, read-only`,
          statement: 'The agent can read everything in it, and send what it read to every host that it reaches.',
        },
  );
}

function egressCosts({ egress: { preset, allow } }: BottleSpec): readonly Cost[] {
  if (preset === 'open') {
    const statement = 'The agent can send what it reads to every host, and take in whatever a host answers.';
    return [{ weight: 'warning', choice: 'Egress open', statement }];
  }
  return allow.map((host) =>
    host.startsWith('*.')
      ? {
          weight: 'warning',
          choice: `Host ${host}`,
          statement: `Every host below ${host.slice(2)} counts, also one that somebody else controls.`,
        }
      : { weight: 'plain', choice: `Host ${host}`, statement: 'The agent can send what it reads there.' },
  );
}

function gitCosts({ git }: BottleSpec): readonly Cost[] {
  return git.map(({ upstream, identityFile }) =>
    identityFile === null
      ? {
          weight: 'plain',
          choice: `Git remote ${upstream}`,
          statement: 'The agent can fetch from it, and push where it takes pushes without a key.',
        }
      : {
          weight: 'warning',
          choice: `Git remote ${upstream}, with your key`,
          statement: `The agent can do there what ${identityFile} may: read, push, and overwrite branches. The key itself stays on the host.`,
        },
  );
}

function envCosts({ env }: BottleSpec): readonly Cost[] {
  return env.flatMap(({ value }): readonly Cost[] => {
    if (value.kind !== 'host') return [];
    const statement =
      'Its value is given to the guest: whatever runs there can read it, use it in your name, and send it to every host that it reaches.';
    return [{ weight: 'warning', choice: `Your ${value.hostName}`, statement }];
  });
}

function imageCosts({ agent: { image } }: BottleSpec): readonly Cost[] {
  if (image === null || image.startsWith('/')) return [];
  const statement = 'What it holds is decided by whoever publishes it, each time it is fetched.';
  return [{ weight: 'plain', choice: `Image ${image}`, statement }];
}
