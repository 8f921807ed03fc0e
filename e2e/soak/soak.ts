import { APP_ACTS } from './acts/app-acts.ts';
import { CLI_ACTS } from './acts/cli-acts.ts';
import { decideKill, decideKillGraphics, decideReload } from './acts/kill-acts.ts';
import { DISK_ACTS } from './acts/disk-acts.ts';
import { WEB_ACTS } from './acts/web-acts.ts';
import type { Act, Outcome } from './acts/act.ts';
import { broken, type Broken } from './checks/broken.ts';
import { checkBottles } from './checks/check-bottles.ts';
import { checkFeeds } from './checks/check-feed.ts';
import { checkHeld } from './checks/check-held.ts';
import { checkModes } from './checks/check-modes.ts';
import { checkProcesses } from './checks/check-processes.ts';
import { Growth, type Watched } from './checks/growth.ts';
import { readBottles, readHeld } from './checks/read-bottles.ts';
import { AppHost } from './hosts/app-host.ts';
import { WebHost } from './hosts/web-host.ts';
import { Model } from './model.ts';
import type { Place } from './place.ts';
import { makeChoices, type Choices } from './random.ts';
import type { SoakWords } from './words.ts';

const SLUGS = Array.from({ length: 8 }, (_, index) => `soak-${index}`);

/** What a soak counted. */
export interface Figures {
  readonly steps: number;
  readonly kills: number;
  readonly refusals: number;
}

/** One soak: batches of acts at once, and after each batch everything that must hold. */
export class Soak {
  readonly #place: Place;
  readonly #choices: Choices;
  readonly #words: SoakWords;
  readonly #model = new Model();
  readonly #hosts: readonly WebHost[];
  readonly #app: AppHost | null;
  readonly #growth: readonly { readonly of: Watched; readonly growth: Growth }[];
  readonly #log: string[] = [];
  #minute = 0;
  #marks = 0;
  #steps = 0;
  #kills = 0;
  #refusals = 0;

  constructor(place: Place, words: SoakWords, electron: string | null) {
    this.#place = place;
    this.#words = words;
    this.#choices = makeChoices(words.seed);
    this.#hosts = words.hosts.has('web') ? [new WebHost('web-1', place), new WebHost('web-2', place)] : [];
    this.#app = electron === null ? null : new AppHost(place, electron);
    this.#growth = [
      ...this.#hosts.map((host) => ({ of: host, growth: new Growth(host.name) })),
      ...(this.#app === null ? [] : [{ of: this.#app, growth: new Growth('app') }]),
    ];
  }

  get figures(): Figures {
    return { steps: this.#steps, kills: this.#kills, refusals: this.#refusals };
  }

  /** The last steps, oldest first. */
  get lastSteps(): readonly string[] {
    return this.#log.slice(-30);
  }

  /** What the long-living processes held, a line each. */
  get growthLines(): readonly string[] {
    return this.#growth.flatMap(({ growth }) => growth.summarise() ?? []);
  }

  /** Runs until the time is over, or the steps are done, or something does not hold; answers what does not. */
  async run(onMinute: (line: string) => void): Promise<readonly Broken[]> {
    const began = Date.now();
    let told = 0;
    for (const host of [...this.#hosts, ...(this.#app === null ? [] : [this.#app])]) await host.start();
    for (;;) {
      const minute = (Date.now() - began) / 60_000;
      this.#minute = minute;
      if (minute >= this.#words.minutes || this.#steps >= (this.#words.steps ?? Infinity)) break;
      if (minute >= told + 1) {
        told = Math.floor(minute);
        onMinute(`${told} minutes: ${this.#steps} steps, ${this.#kills} kills`);
      }
      const found = [...(await this.#runBatch()), ...(await this.#check())];
      for (const { of, growth } of this.#growth) await growth.take(of, minute);
      if (found.length > 0) return found;
    }
    return this.#growth.flatMap(({ growth }) => growth.check());
  }

  /** Ends every host as a person does, and looks what is left. */
  async end(): Promise<readonly Broken[]> {
    const found: Broken[] = [];
    for (const host of this.#hosts) {
      const code = await host.end();
      if (code !== 0) found.push(broken('leaked', `${host.name} ended with ${String(code)} when it was asked to end`));
    }
    await this.#app?.end();
    return [...found, ...(await checkProcesses(this.#place, []))];
  }

  async #runBatch(): Promise<readonly Broken[]> {
    const acts = this.#decideBatch();
    const outcomes = await Promise.all(
      acts.map(async (act) => {
        const outcome = await act.run().catch((error: unknown): Outcome => {
          return { status: 'broken', code: String(error), effects: [] };
        });
        this.#note(act, outcome);
        return outcome;
      }),
    );
    this.#log.push('--');
    this.#model.apply(outcomes.flatMap(({ effects }) => effects));
    const isRemoving = outcomes.some(({ effects }) => effects.some(({ kind }) => kind === 'removed'));
    return outcomes.flatMap(({ status, code }, index) => {
      // A file can be on its way out while others write beside it; otherwise every write has to succeed.
      const isBad = status === 'broken' || (code === 'write-failed' && !isRemoving);
      return isBad ? [broken('answer', `${acts[index]?.title ?? ''}: ${code ?? ''}`)] : [];
    });
  }

  #note({ title }: Act, { status, code }: Outcome): void {
    this.#steps += 1;
    if (status === 'refused') this.#refusals += 1;
    if (status === 'killed' || title.startsWith('kill ')) this.#kills += 1;
    this.#log.push(`${this.#steps}. ${title}: ${status}${code === null ? '' : ` (${code.slice(0, 300)})`}`);
  }

  #decideBatch(): readonly Act[] {
    const choices = this.#choices;
    const hot = choices.chance(0.4) ? choices.pick(SLUGS) : null;
    const acts = Array.from({ length: 1 + choices.number(6) }, () => this.#decideOne(hot));
    const [, killed] = this.#hosts;
    if (killed !== undefined && choices.chance(0.06)) return [...acts, decideKill(choices, killed, killed.name)];
    // In the second half it lives on, so that what it holds can be judged.
    const isKillable = this.#app !== null && this.#minute < this.#words.minutes / 2;
    if (this.#app !== null && isKillable && choices.chance(0.03))
      return [...acts, decideKill(choices, this.#app, 'app')];
    if (this.#app !== null && choices.chance(0.02)) return [...acts, decideKillGraphics(this.#app)];
    const [reloaded] = this.#hosts;
    return reloaded !== undefined && choices.chance(0.05) ? [...acts, decideReload(reloaded)] : acts;
  }

  #decideOne(hot: string | null): Act {
    const choices = this.#choices;
    const groups = [
      ...(this.#words.hosts.has('cli') ? [CLI_ACTS] : []),
      ...(this.#hosts.length > 0 ? [WEB_ACTS, WEB_ACTS] : []),
      ...(this.#app === null ? [] : [APP_ACTS]),
      DISK_ACTS,
    ];
    const decide = choices.pick(choices.pick(groups));
    const slug = hot ?? choices.pick(SLUGS);
    return decide({
      place: this.#place,
      choices,
      hosts: this.#hosts,
      app: this.#app,
      slug,
      other: choices.pick(SLUGS.filter((other) => other !== slug)),
      newMark: () => {
        this.#marks += 1;
        return `mark${String(this.#marks).padStart(6, '0')}`;
      },
    });
  }

  async #check(): Promise<readonly Broken[]> {
    const died = [...this.#hosts, ...(this.#app === null ? [] : [this.#app])].filter(({ hasDied }) => hasDied);
    if (died.length > 0) {
      return died.map((host) =>
        broken('answer', `a host ended by itself: ${'lastWords' in host ? host.lastWords : host.name}`),
      );
    }
    // Reading heals what a kill cut off, so the fresh reader comes first.
    const feeds = await checkFeeds(this.#place, this.#hosts, this.#app);
    const { stateRoot } = this.#place;
    const bottles = readBottles(stateRoot);
    const pids = this.#growth.flatMap(({ of }) => of.pid ?? []);
    return [
      ...checkBottles(this.#model, SLUGS, bottles),
      ...this.#checkStates(feeds.rows),
      ...checkHeld(bottles, readHeld(stateRoot)),
      ...this.#place.findTouched().map((path) => broken('foreign', `${path} is not as it was`)),
      ...checkModes(stateRoot),
      ...feeds.found,
      ...(await checkProcesses(this.#place, pids)),
    ];
  }

  #checkStates(rows: Awaited<ReturnType<typeof checkFeeds>>['rows']): readonly Broken[] {
    return rows.flatMap(({ slug, state, problemCount }) => {
      const { states } = this.#model.expect(slug);
      if (states === null || states.includes(state) || problemCount > 0) return [];
      return [broken('model', `${slug} is ${state}, and ${states.join(' or ')} is expected`)];
    });
  }
}
