/** Tells when something below bottles/ or the settings changed, whoever did it. Nothing is polled. */
export interface StateWatcher {
  /**
   * Calls back with the slugs that changed, coalesced over 50 ms; null means: look at everything,
   * none: it was no bottle.
   * The promise settles when changes from now on are seen.
   */
  watch(onChange: (slugs: readonly string[] | null) => void): Promise<{ stop(): Promise<void> }>;
}
