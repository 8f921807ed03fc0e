import type { Command } from './command.ts';
import { cleanupCommand } from './commands/cleanup.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { editCommand } from './commands/edit.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { launchCommand, stopCommand } from './commands/launch.ts';
import { listCommand } from './commands/list.ts';
import { newCommand } from './commands/new.ts';
import { planCommand } from './commands/plan.ts';
import { prepareCommand } from './commands/prepare.ts';
import { reviewCommand } from './commands/review.ts';
import { showCommand } from './commands/show.ts';
import { toolCommand } from './commands/tool.ts';

/** Every command that works on bottles, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  doctorCommand,
  toolCommand,
  listCommand,
  showCommand,
  newCommand,
  importCommand,
  exportCommand,
  editCommand,
  planCommand,
  prepareCommand,
  diffCommand,
  reviewCommand,
  launchCommand,
  stopCommand,
  cleanupCommand,
];
