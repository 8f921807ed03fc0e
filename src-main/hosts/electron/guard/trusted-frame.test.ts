import { describe, expect, test } from 'vitest';
import { trustedFrame } from './trusted-frame.ts';

const frame = { parent: null, origin: 'corkboard://app', url: 'corkboard://app/index.html#/bottles' };

function ask(parts: { frame?: object | null; mainFrame?: object; sender?: object }) {
  const sender = { mainFrame: parts.mainFrame ?? parts.frame ?? frame };
  const event = { senderFrame: parts.frame === undefined ? frame : parts.frame, sender: parts.sender ?? sender };
  return trustedFrame(event as never, sender as never);
}

describe('trustedFrame', () => {
  test('trusts the main frame of our window at our page', () => {
    expect(ask({})).toBe(frame);
  });

  test.each([
    ['that is gone', { frame: null }],
    ['inside another', { frame: { ...frame, parent: frame } }],
    ['that is not the main one', { mainFrame: { ...frame } }],
    ['of another window', { sender: { mainFrame: frame } }],
    ['of another origin', { frame: { ...frame, origin: 'https://example.com' } }],
    ['at another page of ours', { frame: { ...frame, url: 'corkboard://app/still/crashed' } }],
    ['whose address only begins like ours', { frame: { ...frame, url: 'corkboard://app/index.html.evil/' } }],
  ])('does not trust a frame %s', (_which, parts) => {
    expect(ask(parts)).toBeNull();
  });

  test('trusts nobody while there is no window', () => {
    expect(trustedFrame({ senderFrame: frame, sender: {} } as never, undefined)).toBeNull();
  });
});
