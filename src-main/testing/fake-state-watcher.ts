import type { StateWatcher } from '#main/capabilities/state-watcher';

type OnChange = (slugs: readonly string[] | null) => void;

/** A watcher that tells what a test says has changed, at once. */
export class FakeStateWatcher implements StateWatcher {
  readonly #listeners = new Set<OnChange>();

  /** How many are watching now. */
  get watching(): number {
    return this.#listeners.size;
  }

  async watch(onChange: OnChange): Promise<{ stop(): Promise<void> }> {
    await Promise.resolve();
    // Wrapped, so that the same function given twice is two watchers.
    const listener: OnChange = (slugs) => {
      onChange(slugs);
    };
    this.#listeners.add(listener);
    return {
      stop: async () => {
        await Promise.resolve();
        this.#listeners.delete(listener);
      },
    };
  }

  /** Tells every watcher. */
  change(slugs: readonly string[] | null): void {
    for (const listener of this.#listeners) listener(slugs);
  }
}
