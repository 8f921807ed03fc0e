import { useCallback, useEffect, useState } from 'react';
import type { HostPicture } from '#shared/diagram/host-picture';
import { api, type Failure, toFailure } from './api.ts';
import { useFeed } from './feed.ts';

/** What the page knows of all bottles together. */
export interface HostPictureView {
  /** Null before the first answer. */
  readonly picture: HostPicture | null;
  readonly failure: Failure | null;
  /** While the held ports are tried. */
  readonly isTrying: boolean;
  /** Asks again; with `true` the held ports are tried first. */
  ask(tryPorts: boolean): void;
}

/** Changes of the feed are answered together: at most one question is under way, and one waits. */
const PAUSE_MS = 250;

/** The picture of all bottles, asked for again whenever the feed says that something changed; never polled. */
export function useHostPicture(): HostPictureView {
  const [picture, setPicture] = useState<HostPicture | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const ask = useCallback((tryPorts: boolean): void => {
    setIsTrying((before) => before || tryPorts);
    api()
      .network.getPicture({ tryPorts })
      .then(
        (next) => {
          setPicture(next);
          setFailure(null);
        },
        (error: unknown) => {
          setFailure(toFailure(error));
        },
      )
      .finally(() => {
        if (tryPorts) setIsTrying(false);
      });
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const askSoon = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        if (useFeed.getState().status === 'live') ask(false);
      }, PAUSE_MS);
    };
    if (useFeed.getState().status === 'live') ask(false);
    const stop = useFeed.subscribe((now, before) => {
      if (now.rows !== before.rows || now.status !== before.status) askSoon();
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [ask]);
  return { picture, failure, isTrying, ask };
}
