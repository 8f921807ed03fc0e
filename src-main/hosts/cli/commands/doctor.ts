import { printChecks } from '#shared/report/print-checks';
import { type Command, failed } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

/** `corkboard doctor`: every check on this host; exit 1 on findings. */
export const doctorCommand: Command = {
  name: 'doctor',
  words: '',
  summary: 'check this host: tools, state folder, ports, networks, hypervisor',
  options: [],
  async run({ services }) {
    const report = await services.preflight.runChecks({ fresh: true });
    if (!report.ok) return failed(report.error);
    const isFine = report.value.checks.every((check) => check.status === 'ok');
    return {
      kind: 'done',
      json: { shape: 'doctor', value: report.value },
      lines: printChecks(report.value.checks).split('\n'),
      exitCode: isFine ? EXIT.done : EXIT.problem,
    };
  },
};
