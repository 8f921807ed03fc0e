import { ArrowRight, Copy, CopyPlus, Download, FileDiff, FolderOpen, PencilLine, Play, Trash2 } from 'lucide-react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { api, toFailure } from '#renderer/state/api';
import { openDialog } from '#renderer/state/dialogs';
import { goTo } from '#renderer/state/route';
import type { BottleAction, BottleContext } from './action.ts';
import { copyText } from './copy-text.ts';

const bottle = { keys: [], place: 'bottle', group: 'do' } as const;

/** What can be done with one bottle, from its row, its page and the palette. */
export const BOTTLE_ACTIONS = [
  {
    ...bottle,
    id: 'open',
    label: 'Open',
    icon: ArrowRight,
    group: null,
    run: ({ row: { slug } }) => {
      goTo({ kind: 'bottle', slug, tab: 'overview' });
    },
  },
  { ...bottle, id: 'write', label: 'Review and write…', icon: FileDiff, run: show('write') },
  { ...bottle, id: 'rename', label: 'Rename…', icon: PencilLine, run: show('rename') },
  { ...bottle, id: 'duplicate', label: 'Duplicate…', icon: CopyPlus, run: show('duplicate') },
  {
    ...bottle,
    id: 'reveal-stage',
    label: 'Reveal stage folder',
    icon: FolderOpen,
    canRun: ({ host, row }) => host.host === 'app' && hasStage(row),
    run: ({ row }) => void reveal(row),
  },
  {
    ...bottle,
    id: 'copy-path',
    label: 'Copy path',
    icon: Copy,
    run: ({ row, host }) => void copyText(`path of ${row.name}`, `${folderOf(row, host)}/bottle.toml`),
  },
  {
    ...bottle,
    id: 'copy-stage-path',
    label: 'Copy stage path',
    icon: Copy,
    canRun: ({ row }) => hasStage(row),
    run: ({ row, host }) => void copyText(`stage path of ${row.name}`, `${folderOf(row, host)}/stage`),
  },
  {
    ...bottle,
    id: 'copy-slug',
    label: 'Copy slug',
    icon: Copy,
    run: ({ row: { name, slug } }) => void copyText(`slug of ${name}`, slug),
  },
  { ...bottle, id: 'export', label: 'Export text…', icon: Download, run: show('export') },
  { ...bottle, id: 'launch', label: 'Launch…', icon: Play, run: show('launch') },
  { ...bottle, id: 'clean-up', label: 'Clean up…', icon: Trash2, run: show('clean-up') },
] as const satisfies readonly BottleAction[];

/** The id of an action on a bottle. */
export type BottleActionId = (typeof BOTTLE_ACTIONS)[number]['id'];

/** The actions that can be carried out on a bottle as it stands; none on what is no bottle. */
export function listBottleActions(context: BottleContext): readonly BottleAction<BottleActionId>[] {
  if (context.row.firstProblem?.code === 'foreign-folder') return [];
  const all: readonly BottleAction<BottleActionId>[] = BOTTLE_ACTIONS;
  return all.filter((action) => action.canRun?.(context) ?? true);
}

function show(
  kind: 'write' | 'export' | 'launch' | 'clean-up' | 'rename' | 'duplicate',
): (context: BottleContext) => void {
  return ({ row: { slug } }) => {
    openDialog({ kind, slug });
  };
}

function folderOf({ slug }: BottleRow, { stateRoot }: BottleContext['host']): string {
  return `${stateRoot}/bottles/${slug}`;
}

function hasStage({ state }: BottleRow): boolean {
  return state !== 'never-prepared';
}

async function reveal({ slug, name }: BottleRow): Promise<void> {
  try {
    const { revealed, path } = await api().stages.revealStage({ slug });
    if (!revealed) await copyText(`stage path of ${name}`, path);
  } catch (error) {
    openDialog({ kind: 'failure', title: 'Reveal stage folder', failure: toFailure(error) });
  }
}
