import { create } from 'zustand';
import type { SettingsView } from '#shared/contract/schemas/settings';
import { useFeed } from './feed/feed.ts';
import { changeSettings, isChangingSettings } from './settings.ts';

/** A theme a person can choose; `system` follows the machine. */
export type Theme = SettingsView['theme'];

/** The themes a person can choose, in the order they are offered. */
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

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
  // It has time, and the first screen has not.
  requestIdleCallback(nameColor);
}

/** Tells the host what colour the page has: a window opens in it the next time, before there is a page. */
function nameColor(): void {
  const color = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', color);
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing wears the theme of the settings as soon as the host has told it.
  }
}

/** Puts on the theme that was worn last, before the first paint, and from then on the one that the settings name. */
export function startTheme(): void {
  wear(readTheme());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', nameColor);
  let told: Theme | null = null;
  useFeed.subscribe(({ host }) => {
    const theme = host?.settings.theme ?? null;
    if (theme === null || theme === told || isChangingSettings()) return;
    told = theme;
    wear(theme);
    remember(theme);
  });
}

/** The theme that is chosen. */
export function useTheme(): Theme {
  return useThemeStore((store) => store.theme);
}

/** Puts on a theme at once and keeps it in the settings. */
export function setTheme(theme: Theme): void {
  wear(theme);
  remember(theme);
  void changeSettings({ theme });
}
