import type { BottleRow } from '#shared/contract/schemas/bottle';
import { relativeTime } from '#shared/report/relative-time';
import { type Command, failed } from '../command.ts';
import { tableLines } from '../print/print-table.ts';

const HEAD = ['SLUG', 'NAME', 'BACKEND', 'SHIELD', 'STATE', 'SUBNET', 'SIDECARS', 'PREPARED'];

/** `corkboard list`: the bottles, one line each. */
export const listCommand: Command = {
  name: 'list',
  words: '',
  summary: 'the bottles',
  options: [],
  async run({ services }) {
    const listed = await services.bottles.list();
    if (!listed.ok) return failed(listed.error);
    const now = new Date();
    return {
      kind: 'done',
      json: { shape: 'bottleList', value: { bottles: listed.value } },
      lines:
        listed.value.length === 0
          ? ['No bottles yet. Make one: corkboard new NAME, or take one in: corkboard import FILE']
          : tableLines([HEAD, ...listed.value.map((row) => rowCells(row, now))]),
    };
  },
};

function rowCells(row: BottleRow, now: Date): string[] {
  return [
    row.slug,
    row.name,
    row.backend ?? '?',
    row.shield,
    row.firstProblem === null
      ? row.state
      : `${row.state}, ${row.problemCount} ${row.problemCount === 1 ? 'problem' : 'problems'}`,
    row.subnet ?? '-',
    row.sidecars.map((sidecar) => `${sidecar.name}:${sidecar.hostPort}`).join(' ') || '-',
    row.preparedAt === null ? 'never' : relativeTime(new Date(row.preparedAt), now),
  ];
}
