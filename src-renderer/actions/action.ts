import type { LucideIcon } from 'lucide-react';
import type { HostView } from '#shared/contract/schemas/feed';
import type { BottleRow } from '#shared/contract/schemas/bottle';

/** Where an action can be used: on every page, on one of them, or on a bottle (its page, or its row in the list). */
type Place = 'everywhere' | 'list' | 'bottle' | 'review' | 'preflight';

/** Something a person can do; buttons, menus, context menus, the palette and the sheet of keys read it from one table. */
export interface Action<Id extends string = string> {
  readonly id: Id;
  /** Its words: verb and noun, or the name of the page it goes to. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Its keys, each as `formatKey` in keys.ts takes it: `n`, `?`, `Escape`, `Mod+k`. */
  readonly keys: readonly string[];
  readonly place: Place;
  /** Under which head the palette shows it; null keeps it out. */
  readonly group: 'go' | 'do' | null;
}

/** An action of the page itself. */
export interface PageAction<Id extends string = string> extends Action<Id> {
  /** Whether it can be done right now; left out where it always can. */
  canRun?(): boolean;
  run(): void;
}

/** What an action on a bottle works with. */
export interface BottleContext {
  readonly row: BottleRow;
  readonly host: HostView;
}

/** An action on one bottle. */
export interface BottleAction<Id extends string = string> extends Action<Id> {
  readonly isDanger?: boolean;
  canRun?(context: BottleContext): boolean;
  run(context: BottleContext): void;
}
