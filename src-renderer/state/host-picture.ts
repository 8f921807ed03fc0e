import { useEffect } from 'react';
import { create } from 'zustand';
import type { HostPicture } from '#shared/diagram/host-picture';
import { api, type Failure, toFailure } from './api.ts';
import { useFeed } from './feed/feed.ts';

/** What the page knows of all bottles together. */
export interface HostPictureView {
  /** Null before the first answer. */
  readonly picture: HostPicture | null;
  readonly failure: Failure | null;
  /** While the held ports are tried. */
  readonly isTrying: boolean;
}

const usePicture = create<HostPictureView>()(() => ({ picture: null, failure: null, isTrying: false }));

/** Changes of the feed that come together are answered together. */
const PAUSE_MS = 250;
let asks = 0;

/** Asks for the picture again, and with `true` has the held ports tried first; the latest answer wins. */
export async function refreshHostPicture(tryPorts: boolean): Promise<void> {
  asks += 1;
  const ask = asks;
  if (tryPorts) usePicture.setState({ isTrying: true });
  const answer = await readPicture(tryPorts);
  if (ask === asks) usePicture.setState(answer);
  if (tryPorts) usePicture.setState({ isTrying: false });
}

async function readPicture(tryPorts: boolean): Promise<Partial<HostPictureView>> {
  try {
    return { picture: await api().network.getPicture({ tryPorts }), failure: null };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

/** The picture of all bottles, asked for again whenever the feed says that something changed; never polled. */
export function useHostPicture(): HostPictureView {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const askSoon = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        if (useFeed.getState().status === 'live') void refreshHostPicture(false);
      }, PAUSE_MS);
    };
    if (useFeed.getState().status === 'live') void refreshHostPicture(false);
    const stop = useFeed.subscribe((now, before) => {
      if (now.rows !== before.rows || now.status !== before.status) askSoon();
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
  return usePicture();
}
