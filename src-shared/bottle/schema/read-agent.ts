import type { BottleSpec } from '../../model/bottle-spec.ts';
import { readPath } from './read-path.ts';
import type { TableReader } from './table-reader.ts';

const DEFAULTS = { workdir: '/workspace', cpus: 2, memoryMib: 4096 };

/** Reads `[agent]`: what runs in the guest, and on how much machine. */
export function readAgent(top: TableReader): BottleSpec['agent'] {
  const table = top.table('agent', 'agent');
  return {
    command: readCommand(table),
    image: readImage(table),
    workdir: readPath(table, 'workdir', { where: 'in the guest' }) ?? DEFAULTS.workdir,
    cpus: table.integer('cpus', { from: 1, to: 16 }) ?? DEFAULTS.cpus,
    memoryMib: table.integer('memory_mib', { from: 64, to: Number.MAX_SAFE_INTEGER }) ?? DEFAULTS.memoryMib,
  };
}

function readCommand(table: TableReader): readonly string[] {
  const at = table.at('command');
  const remedy = 'Write the program and its arguments, each in quotes: command = ["claude"].';
  if (table.value('command') === undefined) {
    table.report.error(at, 'missing-key', `${at} is missing. ${remedy}`);
    return [];
  }
  const words = table.texts('command');
  if (words === null) return [];
  const value = table.value('command');
  const [program] = words;
  if (Array.isArray(value) && value.length === 0) table.report.error(at, 'wrong-value', `${at} is empty. ${remedy}`);
  else if (program?.at === `${at}[0]` && program.text.trim() === '') {
    table.report.error(program.at, 'wrong-value', `${program.at} names no program. ${remedy}`);
  }
  return words.map(({ text }) => text);
}

function readImage(table: TableReader): string | null {
  const image = table.text('image');
  if (image === null) return null;
  if (image.startsWith('/')) return readPath(table, 'image', { where: 'on the host' });
  if (/^(?!-)[^\s\p{Cc}]+$/u.test(image)) return image;
  const at = table.at('image');
  table.report.error(
    at,
    'wrong-value',
    `${at} is the name of an image, such as docker.io/library/node:22, or the full path of an archive or a root file system.`,
  );
  return null;
}
