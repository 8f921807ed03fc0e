/** What an act did, as far as the one who asked for it was told. */
export type Effect =
  /** A text with this mark was saved or put aside; the marks that the person took out of it go. */
  | { readonly kind: 'saved'; readonly slug: string; readonly mark: string; readonly without: readonly string[] }
  /** Nobody was told how it ended: these marks may be gone. */
  | { readonly kind: 'unsure'; readonly slug: string; readonly without: readonly string[] }
  | { readonly kind: 'made'; readonly slug: string }
  | { readonly kind: 'kept'; readonly slug: string; readonly pageId: string; readonly mark: string | null }
  /** Unsaved texts of it were thrown away by a person who saw them. */
  | { readonly kind: 'discarded'; readonly slug: string }
  | { readonly kind: 'prepared'; readonly slug: string }
  | { readonly kind: 'restored'; readonly slug: string }
  | { readonly kind: 'drifted'; readonly slug: string; readonly isWithFileGone: boolean }
  | { readonly kind: 'cleaned' | 'removed'; readonly slug: string; readonly isDone: boolean };

/** What must hold of one bottle's folder. */
export interface Expected {
  /** Marks of texts that were saved, and of those that are kept unsaved. */
  readonly marks: ReadonlySet<string>;
  readonly exists: boolean | null;
  readonly hasStage: boolean | null;
  /** Whether somebody may have deleted a file of one of its stages. */
  readonly hadFileGone: boolean;
  /** How its row must stand, where one act alone decided it. */
  readonly states: readonly string[] | null;
}

interface Known {
  marks: Set<string>;
  kept: Map<string, string>;
  exists: boolean | null;
  hasStage: boolean | null;
  hadFileGone: boolean;
  states: readonly string[] | null;
}

/**
 * What the bottles must be after what was asked of them, told from the answers alone.
 *
 * Acts of one batch ran at once, so their order is unknown: what depends on it is not expected.
 */
export class Model {
  readonly #bottles = new Map<string, Known>();

  /** Takes in what one batch of acts did. */
  apply(effects: readonly Effect[]): void {
    for (const known of this.#bottles.values()) known.states = null;
    const slugs = new Set(effects.map(({ slug }) => slug));
    for (const slug of slugs) {
      this.#applyTo(
        this.#know(slug),
        effects.filter((effect) => effect.slug === slug),
      );
    }
  }

  /** Takes what lies there as what is expected from now on, where it was not known. */
  settle(slug: string, seen: Pick<Expected, 'exists' | 'hasStage'>): void {
    const known = this.#know(slug);
    known.exists ??= seen.exists;
    known.hasStage ??= seen.hasStage;
  }

  expect(slug: string): Expected {
    const { marks, kept, ...rest } = this.#know(slug);
    return { ...rest, marks: new Set([...marks, ...kept.values()]) };
  }

  #know(slug: string): Known {
    const known = this.#bottles.get(slug) ?? {
      marks: new Set(),
      kept: new Map(),
      exists: false,
      hasStage: false,
      hadFileGone: false,
      states: null,
    };
    this.#bottles.set(slug, known);
    return known;
  }

  #applyTo(known: Known, effects: readonly Effect[]): void {
    const kinds = new Set(effects.map(({ kind }) => kind));
    for (const effect of effects) {
      if (effect.kind === 'saved') known.marks.add(effect.mark);
      if (effect.kind === 'kept') {
        // Of several that one page asked at once, any may have come last.
        const isAlone = effects.filter((other) => other.kind === 'kept' && other.pageId === effect.pageId).length === 1;
        if (effect.mark === null || !isAlone) known.kept.delete(effect.pageId);
        else known.kept.set(effect.pageId, effect.mark);
      }
      if (effect.kind === 'drifted' && effect.isWithFileGone) known.hadFileGone = true;
    }
    // Taken out after everything was added: a text that was saved at the same time does not bring a mark back.
    for (const effect of effects) {
      if (effect.kind === 'saved' || effect.kind === 'unsure')
        effect.without.forEach((mark) => this.#takeOut(known, mark));
      if (effect.kind === 'discarded') known.kept.clear();
    }
    if (kinds.has('unsure')) {
      known.exists = known.exists === true ? true : null;
      known.hasStage = known.hasStage === true ? true : null;
    }
    if (kinds.has('saved') || kinds.has('made')) known.exists = true;
    this.#applyStage(known, effects, kinds);
    if (kinds.has('removed')) {
      known.marks.clear();
      known.kept.clear();
      const isAlone = effects.every(({ kind }) => kind === 'removed');
      known.exists = isAlone && effects.some((effect) => effect.kind === 'removed' && effect.isDone) ? false : null;
    }
  }

  /** A text that was kept unsaved may have been taken up and saved elsewhere by then. */
  #takeOut({ marks, kept }: Known, mark: string): void {
    marks.delete(mark);
    for (const [pageId, held] of kept) if (held === mark) kept.delete(pageId);
  }

  #applyStage(known: Known, effects: readonly Effect[], kinds: ReadonlySet<Effect['kind']>): void {
    const cleanups = effects.flatMap((effect) =>
      effect.kind === 'cleaned' || effect.kind === 'removed' ? [effect] : [],
    );
    const [only] = effects;
    if (cleanups.length === 0) {
      if (kinds.has('prepared')) known.hasStage = true;
    } else {
      const isAlone = cleanups.length === effects.length && cleanups.some(({ isDone }) => isDone);
      known.hasStage = isAlone ? false : null;
    }
    if (effects.length !== 1 || only === undefined) return;
    if (only.kind === 'prepared') known.states = ['prepared'];
    if (only.kind === 'restored') known.states = ['prepared', 'changed'];
    if (only.kind === 'drifted') known.states = ['drifted'];
    if (only.kind === 'cleaned' && only.isDone) known.states = ['never-prepared'];
  }
}
