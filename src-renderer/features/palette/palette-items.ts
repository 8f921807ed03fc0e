import { matchSorter } from 'match-sorter';
import type { LucideIcon } from 'lucide-react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { HostView } from '#shared/contract/schemas/feed';
import { listBottleActions } from '#renderer/actions/bottle-actions';
import { canRun, PAGE_ACTIONS } from '#renderer/actions/page-actions';
import { isSingleKey } from '#renderer/actions/keys';
import type { PageAction } from '#renderer/actions/action';
import { areSingleKeysOn } from '#renderer/state/settings';
import { BOTTLE_TABS, type BottleTab, goTo } from '#renderer/state/route';

/** One line of the palette. */
export interface PaletteItem {
  /** Under which it is remembered as recent. */
  readonly id: string;
  readonly label: string;
  /** What else it is found by and shows in small: a bottle's slug. */
  readonly hint: string;
  readonly icon: LucideIcon | null;
  /** The bottle it stands for, whose mark it then shows. */
  readonly row: BottleRow | null;
  readonly keys: readonly string[];
  run(): void;
}

/** The lines of the palette under one head. */
export interface PaletteGroup {
  readonly title: 'Bottles' | 'Go to' | 'Do';
  readonly items: readonly PaletteItem[];
  /** The number of its first line, counted over all groups. */
  readonly first: number;
  /** How many more there are than are shown. */
  readonly more: number;
}

/** What the palette is made from. */
export interface PaletteInput {
  readonly rows: readonly BottleRow[];
  readonly host: HostView | null;
  /** The slug of the bottle whose page is shown, or null. */
  readonly slug: string | null;
  readonly text: string;
  /** Ids that were used last, newest first. */
  readonly recent: readonly string[];
}

/** Few enough to be drawn at every keystroke; the count says how many more there are. */
const SHOWN = { quiet: 6, searched: 30 };
const TAB_WORDS: Readonly<Partial<Record<BottleTab, string>>> = { config: 'Config files' };

/** Everything that the words find, the best first; without words, what was used last comes first. */
export function listPalette(input: PaletteInput): readonly PaletteGroup[] {
  // The bottle at hand is not where anybody wants to go.
  const recent = input.recent.filter((id) => id !== `bottle:${input.slug ?? ''}`);
  const rank = new Map(recent.map((id, index) => [id, index]));
  const rankOf = ({ id }: PaletteItem): number => rank.get(id) ?? recent.length;
  const text = input.text.trim();
  const choose = (title: PaletteGroup['title'], items: readonly PaletteItem[]): Omit<PaletteGroup, 'first'> => {
    const found =
      text === ''
        ? [...items].sort((one, other) => rankOf(one) - rankOf(other))
        : matchSorter(items, text, {
            keys: ['label', 'hint'],
            baseSort: (one, other) => rankOf(one.item) - rankOf(other.item) || one.index - other.index,
          });
    const limit = text !== '' ? SHOWN.searched : title === 'Bottles' ? SHOWN.quiet : found.length;
    return { title, items: found.slice(0, limit), more: Math.max(0, found.length - limit) };
  };
  const groups = [choose('Bottles', bottles(input)), choose('Go to', places(input)), choose('Do', acts(input))];
  let first = 0;
  return groups.flatMap((group) => {
    const placed = { ...group, first };
    first += group.items.length;
    return group.items.length === 0 ? [] : [placed];
  });
}

function bottles({ rows }: PaletteInput): readonly PaletteItem[] {
  return rows
    .filter(({ firstProblem }) => firstProblem?.code !== 'foreign-folder')
    .map((row) => ({
      id: `bottle:${row.slug}`,
      label: row.name,
      hint: row.slug,
      icon: null,
      row,
      keys: [],
      run: () => {
        goTo({ kind: 'bottle', slug: row.slug, tab: 'overview' });
      },
    }));
}

function places({ slug, rows }: PaletteInput): readonly PaletteItem[] {
  const row = rows.find((candidate) => candidate.slug === slug);
  const tabs = row === undefined ? [] : BOTTLE_TABS.map((tab) => tabItem(row, tab));
  return [...tabs, ...actionsOf('go')];
}

function tabItem(row: BottleRow, tab: BottleTab): PaletteItem {
  return {
    id: `tab:${tab}`,
    label: `${TAB_WORDS[tab] ?? `${tab.slice(0, 1).toUpperCase()}${tab.slice(1)}`} of ${row.name}`,
    hint: '',
    icon: null,
    row,
    keys: [],
    run: () => {
      goTo({ kind: 'bottle', slug: row.slug, tab });
    },
  };
}

function acts({ slug, rows, host }: PaletteInput): readonly PaletteItem[] {
  const row = rows.find((candidate) => candidate.slug === slug);
  const own =
    row === undefined || host === null
      ? []
      : listBottleActions({ row, host })
          .filter(({ group }) => group === 'do')
          .map((action) => ({
            id: `act:${action.id}`,
            label: action.label,
            hint: row.name,
            icon: action.icon,
            row: null,
            keys: action.keys,
            run: () => {
              action.run({ row, host });
            },
          }));
  return [...own, ...actionsOf('do')];
}

function actionsOf(group: 'go' | 'do'): readonly PaletteItem[] {
  const all: readonly PageAction[] = PAGE_ACTIONS;
  return all
    .filter((action) => action.group === group && canRun(action))
    .map(({ id, label, icon, keys, run }) => ({
      id,
      label,
      hint: '',
      icon,
      row: null,
      keys: keys.filter((key) => !isSingleKey(key) || areSingleKeysOn()).slice(0, 1),
      run,
    }));
}
