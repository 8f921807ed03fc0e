import type { Plan, PlannedEnv } from '#shared/model/plan';
import { askedFor } from './explain-gvproxy-key.ts';
import type { KeyReason } from './key-reason.ts';

const ATTACHED = 'every bottle: its network is a socket of gvproxy';

const FIXED: Readonly<Record<string, KeyReason>> = {
  name: {
    rule: "The machine's name: the slug, which never changes.",
    askedBy: 'every bottle: one machine, named after it',
    specKey: null,
  },
  command: {
    rule: 'The program that runs in the guest, and its arguments.',
    askedBy: 'this bottle: its spec names the command',
    specKey: 'agent.command',
  },
  env: {
    rule: "The agent's environment, sorted by name. Values that are taken from the host or asked for are not written.",
    askedBy: 'every bottle: the agent finds the sidecars through it',
    specKey: null,
  },
  'net[0]': { rule: 'The one network attachment of the guest.', askedBy: ATTACHED, specKey: null },
  'net[0].attachment': {
    rule: 'A Unix datagram socket: the guest has no other network device.',
    askedBy: ATTACHED,
    specKey: null,
  },
  'net[0].socket': {
    rule: "The absolute path of gvproxy's socket, in a folder of this bottle alone.",
    askedBy: ATTACHED,
    specKey: null,
  },
};

/** Says why one key of smolfile.toml is there; null for a path that is no key of ours. */
export function explainSmolfileKey(key: string, plan: Plan): KeyReason | null {
  const path = key === 'net' ? 'net[0]' : key;
  const fixed = Object.hasOwn(FIXED, path) ? FIXED[path] : undefined;
  if (fixed !== undefined) return fixed;
  const entry = plan.env.find(({ name }) => key === `env.${name}` || key === `env.${JSON.stringify(name)}`);
  return entry === undefined ? null : explainEnv(entry, plan);
}

function explainEnv(entry: PlannedEnv, plan: Plan): KeyReason {
  switch (entry.kind) {
    case 'proxy':
      return { rule: proxyRule(entry.name), ...askedFor('pipelock') };
    case 'git':
      return gitReason(entry, plan);
    case 'supervise':
      return { rule: 'Where the agent finds the approval server.', ...askedFor('supervise') };
    case 'literal':
    case 'host':
    case 'asked':
      return {
        rule: 'A variable with the value that the spec gives it.',
        askedBy: 'this bottle: its spec sets it',
        specKey: `env.${entry.name}`,
      };
  }
}

function proxyRule(name: string): string {
  switch (name.toUpperCase()) {
    case 'NO_PROXY':
      return 'What is dialled without the proxy: the guest itself and the gateway.';
    case 'NODE_USE_ENV_PROXY':
      return 'Makes Node take the proxy from its environment.';
    default:
      return 'The address of pipelock, for programs that read their proxy from this name.';
  }
}

/** `GIT_CONFIG_VALUE_1` belongs to the second remote of the spec. */
function gitReason({ name }: PlannedEnv, plan: Plan): KeyReason {
  const asked = askedFor('git-gate');
  const match = /^GIT_CONFIG_(KEY|VALUE)_(\d+)$/.exec(name);
  const index = Number(match?.[2] ?? -1);
  const remote = plan.spec.git[index];
  if (match === null || remote === undefined) {
    return { rule: 'How many pairs of git configuration follow: one for each remote.', ...asked };
  }
  return match[1] === 'KEY'
    ? {
        rule: `Git asks the git gate instead of the upstream of ${remote.name}.`,
        ...asked,
        specKey: `git[${index}].name`,
      }
    : {
        rule: `The upstream of ${remote.name}, which the git gate stands in for.`,
        ...asked,
        specKey: `git[${index}].upstream`,
      };
}
