/** What `npm run soak -- …` was asked for. */
export interface SoakWords {
  readonly minutes: number;
  /** Ends the run after so many steps, if the time is not over before; null for no bound. */
  readonly steps: number | null;
  readonly seed: number;
  readonly hosts: ReadonlySet<'cli' | 'web' | 'app'>;
  /** Leaves the state folder where it is, to look at. */
  readonly isKept: boolean;
}

const HOSTS = ['cli', 'web', 'app'] as const;

/** Reads the words after `npm run soak --`; a text says what is wrong with them. */
export function parseSoakWords(words: readonly string[]): SoakWords | string {
  let [minutes, steps, seed, isKept] = [2, null as number | null, 1 + Math.floor(Math.random() * 999_999), false];
  let hosts: SoakWords['hosts'] = new Set(HOSTS);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--keep') {
      isKept = true;
      continue;
    }
    at += 1;
    const value = words[at] ?? '';
    if (word === '--hosts') {
      const asked = HOSTS.filter((host) => value.split(',').includes(host));
      if (asked.length !== value.split(',').length) return `--hosts takes some of ${HOSTS.join(',')}, not "${value}"`;
      hosts = new Set(asked);
      continue;
    }
    const figure = Number(value);
    if (value === '' || !(figure > 0)) return `${word} takes a number above 0, not "${value}"`;
    if (word === '--minutes') minutes = figure;
    else if (word === '--steps') steps = figure;
    else if (word === '--seed') seed = figure;
    else return `no such option: ${word} (--minutes N, --steps N, --seed N, --hosts cli,web,app, --keep)`;
  }
  return { minutes, steps, seed, hosts, isKept };
}
