import type { CommandGroup, Plan } from '#shared/model/plan';
import { GVPROXY_YAML } from './render-gvproxy-yaml.ts';
import { SMOLFILE_TOML } from './render-smolfile.ts';

/** What stands over the commands wherever they are shown. */
export const COMMANDS_HEADING = 'These fail with the released programs';

/** Lists the commands that PRD 0023 meant, each with what the released program makes of it. */
export function listCommands(plan: Plan, stage: string): readonly CommandGroup[] {
  return [
    {
      heading: COMMANDS_HEADING,
      commands: [
        {
          argv: ['gvproxy', '-config', `${stage}/${GVPROXY_YAML}`, '-listen', `unixgram://${plan.socketPath}`],
          outcome:
            'Drops every key of the file, then exits: -listen takes no unixgram address. Before 0.8.8 there is no -config flag, and it exits at once.',
          fact: 'gvproxy-ignores-unknown-keys',
        },
        {
          argv: ['smolvm', 'machine', 'create', '-n', plan.slug, '-s', `${stage}/${SMOLFILE_TOML}`],
          outcome: 'Exits with 1 at line 1, unknown field `name`. No machine is created.',
          fact: 'smolvm-rejects-unknown-keys',
        },
        {
          argv: ['smolvm', 'machine', 'start', '--name', plan.slug],
          outcome: 'Has no machine to start, and no released version can attach one to the socket of gvproxy.',
          fact: 'smolvm-no-external-network',
        },
      ],
    },
  ];
}
