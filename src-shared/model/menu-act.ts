/** The acts that the native menu of the app can ask of the page; each is an action of the page with the same id. */
export const MENU_ACT_IDS = [
  'new-bottle',
  'import-spec',
  'open-settings',
  'go-bottles',
  'go-network',
  'go-review',
  'go-preflight',
  'open-palette',
  'show-keys',
  'check-updates',
] as const;

/** An act that the native menu can ask of the page. */
export type MenuActId = (typeof MENU_ACT_IDS)[number];

/** How an act is called in every menu, button and list, and its key with Ctrl or Cmd where it has one. */
export const MENU_ACTS: Readonly<Record<MenuActId, { readonly label: string; readonly commandKey: string | null }>> = {
  'new-bottle': { label: 'New bottle', commandKey: null },
  'import-spec': { label: 'Import a spec…', commandKey: null },
  'open-settings': { label: 'Settings', commandKey: ',' },
  'go-bottles': { label: 'Bottles', commandKey: null },
  'go-network': { label: 'Network', commandKey: null },
  'go-review': { label: 'Review', commandKey: null },
  'go-preflight': { label: 'Preflight', commandKey: null },
  'open-palette': { label: 'Find bottles and actions…', commandKey: 'K' },
  'show-keys': { label: 'Keys', commandKey: null },
  'check-updates': { label: 'Check for updates…', commandKey: null },
};
