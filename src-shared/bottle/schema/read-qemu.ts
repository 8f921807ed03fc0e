import type { BottleSpec } from '../../model/bottle-spec.ts';
import { readPath } from './read-path.ts';
import type { TableReader } from './table-reader.ts';

/** Reads `[qemu]`: a disk image, or a kernel with its initrd. */
export function readQemu(top: TableReader): BottleSpec['qemu'] {
  const table = top.table('qemu', 'qemu');
  const read = (key: string): string | null => readPath(table, key, { where: 'on the host' });
  const needs = (key: string, other: string): void => {
    if (table.value(key) === undefined || table.value(other) !== undefined) return;
    table.report.error(
      table.at(key),
      'missing-key',
      `${table.at(key)} stands alone: a kernel and its initrd go together. Add ${other}.`,
    );
  };
  needs('kernel', 'initrd');
  needs('initrd', 'kernel');
  return { disk: read('disk'), kernel: read('kernel'), initrd: read('initrd') };
}
