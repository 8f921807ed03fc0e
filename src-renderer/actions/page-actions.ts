import {
  ArrowDown,
  ArrowLeft,
  ArrowUp,
  ClipboardCheck,
  Download,
  ExternalLink,
  FileDiff,
  Hammer,
  Keyboard,
  ListFilter,
  Monitor,
  Moon,
  Plus,
  RefreshCw,
  Search,
  Settings,
  SquareCheck,
  Sun,
  Trash2,
  Waypoints,
  X,
} from 'lucide-react';
import { MENU_ACTS } from '#shared/model/menu-act';
import { OUTSIDE_PAGES } from '#shared/model/outside-pages';
import { openDialog } from '#renderer/state/dialogs';
import { goTo, parseRoute, type Route } from '#renderer/state/route';
import { setTheme, type Theme } from '#renderer/state/theme';
import type { PageAction } from './action.ts';
import { BottleIcon } from './bottle-icon.ts';
import { isOffered, runOffered } from './offers.ts';
import { takeExample } from './take-example.ts';

const go = { place: 'everywhere', group: 'go' } as const;
const act = { place: 'everywhere', group: 'do' } as const;
const review = { place: 'review', group: null } as const;

/** The actions of the page; those that go to a page stand in the order of the navigation, by which the digits count. */
export const PAGE_ACTIONS = [
  { ...go, id: 'go-bottles', label: MENU_ACTS['go-bottles'].label, icon: BottleIcon, keys: ['1'], run: to('bottles') },
  { ...go, id: 'go-network', label: MENU_ACTS['go-network'].label, icon: Waypoints, keys: ['2'], run: to('network') },
  { ...go, id: 'go-review', label: MENU_ACTS['go-review'].label, icon: FileDiff, keys: ['3'], run: to('review') },
  {
    ...go,
    id: 'go-preflight',
    label: MENU_ACTS['go-preflight'].label,
    icon: ClipboardCheck,
    keys: ['4'],
    run: to('preflight'),
  },
  {
    ...go,
    id: 'open-settings',
    label: MENU_ACTS['open-settings'].label,
    icon: Settings,
    keys: ['5', ',', 'Mod+,'],
    run: to('settings'),
  },
  { ...act, id: 'new-bottle', label: MENU_ACTS['new-bottle'].label, icon: Plus, keys: ['n'], run: to('new') },
  {
    ...act,
    id: 'import-spec',
    label: MENU_ACTS['import-spec'].label,
    icon: Download,
    keys: [],
    run: () => {
      openDialog({ kind: 'import' });
    },
  },
  { ...act, id: 'try-example', label: 'Try an example', icon: BottleIcon, keys: [], run: () => void takeExample() },
  {
    ...act,
    id: 'check-host',
    label: 'Check this host again',
    place: 'preflight',
    icon: RefreshCw,
    keys: ['r'],
    ...offered('check-host'),
  },
  {
    ...act,
    id: 'filter-list',
    label: 'Filter the bottles',
    place: 'list',
    icon: ListFilter,
    keys: ['/'],
    ...offered('filter-list'),
  },
  {
    ...act,
    id: 'prepare-chosen',
    label: 'Prepare the chosen bottles',
    place: 'list',
    icon: Hammer,
    keys: [],
    ...offered('prepare-chosen'),
  },
  {
    ...act,
    id: 'export-chosen',
    label: 'Export the chosen bottles',
    place: 'list',
    icon: Download,
    keys: [],
    ...offered('export-chosen'),
  },
  {
    ...act,
    id: 'clean-up-chosen',
    label: 'Clean up the chosen bottles',
    place: 'list',
    icon: Trash2,
    keys: [],
    ...offered('clean-up-chosen'),
  },
  {
    ...act,
    id: 'choose-none',
    label: 'Choose no bottle',
    place: 'list',
    icon: X,
    keys: [],
    ...offered('choose-none'),
  },
  {
    ...review,
    id: 'review-next',
    label: 'Next change',
    icon: ArrowDown,
    keys: ['j', 'F7'],
    ...offered('review-next'),
  },
  {
    ...review,
    id: 'review-previous',
    label: 'Previous change',
    icon: ArrowUp,
    keys: ['k', 'Shift+F7'],
    ...offered('review-previous'),
  },
  {
    ...review,
    id: 'review-tick',
    label: 'Tick the file off, or not',
    icon: SquareCheck,
    keys: ['x'],
    ...offered('review-tick'),
  },
  { ...act, id: 'theme-system', label: 'Theme: as the system', icon: Monitor, keys: [], run: wear('system') },
  { ...act, id: 'theme-light', label: 'Theme: light', icon: Sun, keys: [], run: wear('light') },
  { ...act, id: 'theme-dark', label: 'Theme: dark', icon: Moon, keys: [], run: wear('dark') },
  {
    id: 'open-palette',
    label: MENU_ACTS['open-palette'].label,
    icon: Search,
    keys: ['Mod+k'],
    place: 'everywhere',
    group: null,
    run: () => {
      openDialog({ kind: 'palette' });
    },
  },
  {
    ...act,
    id: 'show-keys',
    label: MENU_ACTS['show-keys'].label,
    icon: Keyboard,
    keys: ['?'],
    run: () => {
      openDialog({ kind: 'keys' });
    },
  },
  {
    ...act,
    id: 'check-updates',
    label: MENU_ACTS['check-updates'].label,
    icon: ExternalLink,
    keys: [],
    run: () => {
      // The app shows the address and asks; a browser shows it as any browser does. Nothing is fetched here.
      window.open(OUTSIDE_PAGES.releases, '_blank', 'noreferrer');
    },
  },
  {
    id: 'go-back',
    label: 'Back to the bottles',
    icon: ArrowLeft,
    keys: ['Escape'],
    place: 'bottle',
    group: null,
    canRun: () => parseRoute(window.location.hash).kind === 'bottle',
    run: to('bottles'),
  },
] as const satisfies readonly PageAction[];

/** The id of an action of the page. */
export type PageActionId = (typeof PAGE_ACTIONS)[number]['id'];

/** The action of an id. */
export function pageAction(id: PageActionId): PageAction<PageActionId> {
  const found: PageAction<PageActionId> | undefined = PAGE_ACTIONS.find((action) => action.id === id);
  if (found === undefined) throw new Error(`There is no action ${id}.`);
  return found;
}

/** Whether an action can be carried out as the page stands. */
export function canRun(action: PageAction): boolean {
  return action.canRun?.() ?? true;
}

function to(kind: Exclude<Route['kind'], 'bottle'>): () => void {
  return () => {
    goTo({ kind });
  };
}

function wear(theme: Theme): () => void {
  return () => {
    setTheme(theme);
  };
}

/** An action that a part of the page carries out while it is shown. */
function offered(id: string): Pick<PageAction, 'canRun' | 'run'> {
  return { canRun: () => isOffered(id), run: () => runOffered(id) };
}
