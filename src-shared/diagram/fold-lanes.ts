import type { Folding } from './columns.ts';
import type { Lane, LaneStanding } from './diagram.ts';

/** Lanes that are drawn as one; `head` is what stands on it. */
export interface LaneGroup {
  readonly lanes: readonly Lane[];
  readonly head: Pick<Lane, 'target' | 'title' | 'column' | 'standing' | 'farSide'> & {
    /** What stands on the lane. */
    readonly label: string;
  };
}

/** More mounts than this are one lane, so that the picture stays one that can be looked at. */
const MOUNTS_SHOWN = 6;

/** Folds lanes for a picture: each alone where there is room, many mounts to one, and every group to one where there is little. */
export function foldLanes(lanes: readonly Lane[], folding: Folding): readonly LaneGroup[] {
  const mounts = lanes.filter(({ target }) => target === 'host-files');
  return groupBy(lanes, (lane) => {
    if (folding === 'groups') return groupOf(lane);
    return lane.target === 'host-files' && mounts.length > MOUNTS_SHOWN ? 'mounts' : lane.id;
  }).map((group) => (group.length === 1 ? single(group, folding) : together(group)));
}

function groupOf({ asked, target, column }: Lane): string {
  if (asked === 'open') return target;
  return `${column} unasked`;
}

function groupBy(lanes: readonly Lane[], keyOf: (lane: Lane) => string): readonly (readonly Lane[])[] {
  const groups = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const key = keyOf(lane);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [lane]);
    else known.push(lane);
  }
  return [...groups.values()];
}

function single(lanes: readonly Lane[], folding: Folding): LaneGroup {
  const [lane] = lanes;
  if (lane === undefined) throw new Error('a group has a lane');
  return { lanes, head: { ...lane, label: folding === 'whole' ? lane.guestSide : lane.guestShort } };
}

function together(lanes: readonly Lane[]): LaneGroup {
  const [first] = lanes;
  if (first === undefined) throw new Error('a group has a lane');
  const worse = lanes.filter(({ standing }) => standing === 'worse').length;
  const standing: LaneStanding = worse > 0 ? 'worse' : first.standing;
  const title = first.asked === 'closed' ? wordUnasked(lanes.length, worse) : wordAsked(first, lanes.length);
  const { target, column } = first;
  return { lanes, head: { target, column, standing, title, farSide: '', label: '' } };
}

function wordUnasked(count: number, worse: number): string {
  return worse === 0 ? `${count} unknown` : worse === count ? `${count} open` : `${worse} of ${count} open`;
}

function wordAsked({ target }: Lane, count: number): string {
  return `${count} ${target === 'sidecar' ? 'sidecars' : 'mounts'}`;
}
