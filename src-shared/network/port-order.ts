import type { Slug } from '#shared/model/slug';
import { hashRemainder } from './hash-remainder.ts';

/** The host ports that bottles are given, both ends included. */
export const HOST_PORTS = { first: 20_000, last: 32_767 } as const;

const COUNT = HOST_PORTS.last - HOST_PORTS.first + 1;

/**
 * The port at which the search for a bottle's host ports begins.
 *
 * It depends on the state root and the slug, so that two users of one machine seldom try the same ports.
 */
export function startPort(stateRoot: string, slug: Slug): number {
  // A path has no NUL, so no two pairs give one text.
  return HOST_PORTS.first + hashRemainder(`${stateRoot}\0${slug}`, COUNT);
}

/** Every host port once: from `start` up, then from the first port of the range on. */
export function* portOrder(start: number): Generator<number, void, void> {
  for (let index = 0; index < COUNT; index += 1) {
    yield HOST_PORTS.first + ((start - HOST_PORTS.first + index) % COUNT);
  }
}
