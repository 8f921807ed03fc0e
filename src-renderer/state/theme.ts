import { create } from 'zustand';

/** The themes a person can choose; `system` follows the machine. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** A theme a person can choose. */
export type Theme = (typeof THEMES)[number];

const KEY = 'corkboard-theme';

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

const useThemeStore = create<{ readonly theme: Theme }>()(() => ({ theme: 'system' }));

function wear(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  useThemeStore.setState({ theme });
  nameColor();
}

/** Tells the host what colour the page has: a window opens in it the next time, before there is a page. */
function nameColor(): void {
  const color = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', color);
}

/** Puts on the theme that was chosen before; called once, before the first paint. */
export function startTheme(): void {
  wear(readTheme());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', nameColor);
}

/** The theme that is chosen. */
export function useTheme(): Theme {
  return useThemeStore((store) => store.theme);
}

/** Puts on a theme and remembers it. */
export function setTheme(theme: Theme): void {
  wear(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing wears it until the page is loaded anew.
  }
}
