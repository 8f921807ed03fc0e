import { create } from 'zustand';
import type { SettingsView } from '#shared/contract/schemas/settings';
import { api, type Failure, toFailure } from './api.ts';
import { useFeed } from './feed/feed.ts';

interface SettingsChange {
  /** How many changes are under way. */
  readonly underWay: number;
  /** Why the last change was not kept; null when it was. */
  readonly failure: Failure | null;
}

const useStore = create<SettingsChange>()(() => ({ underWay: 0, failure: null }));

/** What the person set, as the host last told it; null before its first answer. */
export function useSettings(): SettingsView | null {
  return useFeed(({ host }) => host?.settings ?? null);
}

/** Why the last change of a setting was not kept; null when it was. */
export function useSettingsFailure(): Failure | null {
  return useStore(({ failure }) => failure);
}

/** Whether a change is on its way, so that what the host tells may be older than what was chosen. */
export function isChangingSettings(): boolean {
  return useStore.getState().underWay > 0;
}

/** Whether single keys such as N are shortcuts; they are until the host says otherwise. */
export function areSingleKeysOn(): boolean {
  return useFeed.getState().host?.settings.singleKeys ?? true;
}

/** Changes settings in settings.toml; the outcome comes back through the feed. */
export async function changeSettings(change: Partial<Pick<SettingsView, 'theme' | 'singleKeys'>>): Promise<void> {
  await keepChange(() => api().settings.changeSettings(change));
}

/** Makes a change of the settings and keeps why it failed, for the page of settings. */
export async function keepChange(change: () => Promise<unknown>): Promise<boolean> {
  useStore.setState(({ underWay }) => ({ underWay: underWay + 1 }));
  try {
    await change();
    useStore.setState({ failure: null });
    return true;
  } catch (error) {
    useStore.setState({ failure: toFailure(error) });
    return false;
  } finally {
    useStore.setState(({ underWay }) => ({ underWay: underWay - 1 }));
  }
}
