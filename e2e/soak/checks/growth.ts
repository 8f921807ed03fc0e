import { listDescriptors, measure } from '../processes.ts';
import { broken, type Broken } from './broken.ts';

interface Sample {
  readonly minute: number;
  readonly memory: number;
  readonly descriptors: number;
}

/** Shorter runs are all warming up: a slope of them says nothing. */
const JUDGED_MINUTES = 5;
/**
 * How much more a process may hold at the end of the judged part than at its beginning.
 *
 * Resident memory is what it can be told by from outside; the engine lets its heap grow by some MB before it collects, so
 * less than this is noise.
 */
const MEMORY_MB = 12;
const DESCRIPTORS = 20;

/** Watches what one long-living process holds while the run goes on. */
export class Growth {
  readonly #name: string;
  #samples: Sample[] = [];
  #pid: number | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Takes one sample; another process than before begins anew. */
  take(pid: number | null, minute: number): void {
    if (pid !== this.#pid) this.#samples = [];
    this.#pid = pid;
    const sample = pid === null ? null : measure(pid);
    if (sample !== null) this.#samples.push({ minute, ...sample });
  }

  /** What it held and how that grew, in a line; null when nothing was measured. */
  summarise(): string | null {
    const judged = this.#judged();
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined) return null;
    const slope = slopeOf(judged, ({ memory }) => memory);
    const minutes = (last.minute - first.minute).toFixed(1);
    const memory = `${first.memory.toFixed(0)} to ${last.memory.toFixed(0)} MB, ${signed(slope)} MB a minute`;
    return `${this.#name}: ${minutes} minutes, memory ${memory}, descriptors ${first.descriptors} to ${last.descriptors}`;
  }

  check(): readonly Broken[] {
    const judged = this.#judged();
    const [first] = judged;
    const last = judged.at(-1);
    if (first === undefined || last === undefined || last.minute - first.minute < JUDGED_MINUTES) return [];
    const minutes = last.minute - first.minute;
    const memory = slopeOf(judged, (sample) => sample.memory) * minutes;
    const descriptors = slopeOf(judged, (sample) => sample.descriptors) * minutes;
    const over = `over the last ${minutes.toFixed(1)} minutes`;
    return [
      ...(memory > MEMORY_MB ? [broken('memory', `${this.#name}: ${memory.toFixed(0)} MB more ${over}`)] : []),
      ...(descriptors > DESCRIPTORS
        ? [
            broken(
              'memory',
              `${this.#name}: ${descriptors.toFixed(0)} more descriptors ${over}: ${listDescriptors(this.#pid ?? 0)}`,
            ),
          ]
        : []),
    ];
  }

  /** The first third is warming up. */
  #judged(): readonly Sample[] {
    return this.#samples.slice(Math.floor(this.#samples.length / 3));
  }
}

/** The slope of the straight line nearest to the samples. */
function slopeOf(samples: readonly Sample[], value: (sample: Sample) => number): number {
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
