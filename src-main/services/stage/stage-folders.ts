import type { StateEntry } from '#main/capabilities/state-files';

/** The folders in and beside which stages lie, told by their names. */
export interface StageFolders {
  readonly hasStage: boolean;
  /** `stage.<random>`: written beside, and not yet or never put in place. */
  readonly waiting: readonly string[];
  /** `removed.<random>`: on its way out. */
  readonly removed: readonly string[];
}

const WAITING = /^stage\.[0-9a-f]+$/;
const REMOVED = /^removed\.[0-9a-f]+$/;
const NUMBERED = /^(\d{1,9})(\.damaged)?$/;

/** Sorts the entries of a bottle's folder. */
export function sortFolders(entries: readonly StateEntry[]): StageFolders {
  const names = entries.map(({ name }) => name);
  return {
    hasStage: names.includes('stage'),
    waiting: names.filter((name) => WAITING.test(name)),
    removed: names.filter((name) => REMOVED.test(name)),
  };
}

/** One former stage in history/, `7` or, when it was set aside, `7.damaged`. */
export interface HistoryName {
  readonly number: number;
  readonly name: string;
  readonly isDamaged: boolean;
}

/** Finds the former stages among the entries of history/, newest first. */
export function sortHistory(entries: readonly StateEntry[]): readonly HistoryName[] {
  return entries
    .flatMap(({ name, kind }) => {
      const match = NUMBERED.exec(name);
      if (match === null || kind !== 'folder') return [];
      return [{ number: Number(match[1]), name, isDamaged: match[2] !== undefined }];
    })
    .sort((left, right) => right.number - left.number);
}
