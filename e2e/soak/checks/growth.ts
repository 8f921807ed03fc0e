import { listDescriptors, measure } from '../processes.ts';
import { broken, type Broken } from './broken.ts';

interface Sample {
  readonly minute: number;
  /** Resident memory, in MB. */
  readonly memory: number;
  readonly descriptors: number;
}

/** What is in use after a forced collection, in MB. */
interface Live {
  readonly minute: number;
  readonly live: number;
}

/** A process whose memory is watched. */
export interface Watched {
  readonly pid: number | null;
  measureLive(): Promise<number | null>;
}

/** Shorter runs are all warming up: a slope of them says nothing. */
const JUDGED_MINUTES = 5;
/** How often garbage is collected: seldom enough to leave the engine to itself. */
const LIVE_EVERY_MINUTES = 0.5;
/**
 * How much more may be in use after a collection at the end of the judged part than at its beginning.
 *
 * A leak shows here, however slowly the engine gives memory back; the texts of the bottles that there happen to be make
 * the rest.
 */
const LIVE_MB = 4;
/** Resident memory beyond so many times what it was after warming up is a leak outside of the heap, or no bound at all. */
const MEMORY_TIMES = 1.6;
const DESCRIPTORS = 20;

/** Watches what one long-living process holds while the run goes on. */
export class Growth {
  readonly #name: string;
  #samples: Sample[] = [];
  #lives: Live[] = [];
  #pid: number | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Takes one sample; another process than before begins anew. */
  async take(watched: Watched, minute: number): Promise<void> {
    const { pid } = watched;
    if (pid !== this.#pid) [this.#samples, this.#lives] = [[], []];
    this.#pid = pid;
    const sample = pid === null ? null : measure(pid);
    if (sample === null) return;
    this.#samples.push({ minute, ...sample });
    if (minute - (this.#lives.at(-1)?.minute ?? -Infinity) < LIVE_EVERY_MINUTES) return;
    const live = await watched.measureLive();
    if (live !== null) this.#lives.push({ minute, live });
  }

  /** What it held and how that grew, in a line; null when nothing was measured. */
  summarise(): string | null {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined) return null;
    const [live, slope] = [this.#lives, slopeOf(judged(this.#lives), (sample) => sample.live)];
    const most = Math.max(...this.#samples.map(({ memory }) => memory));
    return [
      `${this.#name}: ${(last.minute - first.minute).toFixed(1)} minutes`,
      `in use ${live.at(0)?.live.toFixed(1) ?? '?'} to ${live.at(-1)?.live.toFixed(1) ?? '?'} MB`,
      `${signed(slope)} MB a minute over the last two thirds`,
      `resident ${first.memory.toFixed(0)} to ${last.memory.toFixed(0)} MB and never over ${most.toFixed(0)}`,
      `descriptors ${first.descriptors} to ${last.descriptors}`,
    ].join(', ');
  }

  check(): readonly Broken[] {
    const samples = judged(this.#samples);
    const [first] = samples;
    const last = samples.at(-1);
    if (first === undefined || last === undefined || last.minute - first.minute < JUDGED_MINUTES) return [];
    const minutes = last.minute - first.minute;
    const over = `over the last ${minutes.toFixed(1)} minutes`;
    const live = slopeOf(judged(this.#lives), (sample) => sample.live) * minutes;
    const descriptors = slopeOf(samples, (sample) => sample.descriptors) * minutes;
    const times = last.memory / first.memory;
    const told = [
      ...(live > LIVE_MB ? [`${live.toFixed(1)} MB more in use ${over}`] : []),
      ...(times > MEMORY_TIMES ? [`${times.toFixed(1)} times as much resident memory ${over}`] : []),
      ...(descriptors > DESCRIPTORS
        ? [`${descriptors.toFixed(0)} more descriptors ${over}: ${listDescriptors(this.#pid ?? 0)}`]
        : []),
    ];
    return told.map((what) => broken('memory', `${this.#name}: ${what}`));
  }
}

/** The first third is warming up. */
function judged<Kind>(samples: readonly Kind[]): readonly Kind[] {
  return samples.slice(Math.floor(samples.length / 3));
}

/** The slope of the straight line nearest to the samples. */
function slopeOf<Kind extends { readonly minute: number }>(
  samples: readonly Kind[],
  value: (sample: Kind) => number,
): number {
  const count = samples.length;
  if (count < 2) return 0;
  const meanX = samples.reduce((sum, { minute }) => sum + minute, 0) / count;
  const meanY = samples.reduce((sum, sample) => sum + value(sample), 0) / count;
  const over = samples.reduce((sum, sample) => sum + (sample.minute - meanX) * (value(sample) - meanY), 0);
  const under = samples.reduce((sum, { minute }) => sum + (minute - meanX) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

function signed(figure: number): string {
  return `${figure < 0 ? '' : '+'}${figure.toFixed(2)}`;
}
