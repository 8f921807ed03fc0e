import { expect, test } from 'vitest';
import { isOutsidePage, OUTSIDE_PAGES } from './outside-pages.ts';

test('every page outside is an https address as a browser would write it, without a user, a port or a query', () => {
  for (const address of Object.values(OUTSIDE_PAGES)) {
    const { protocol, href, username, password, port, search, hash } = new URL(address);
    expect({ protocol, href, rest: username + password + port + search + hash }).toEqual({
      protocol: 'https:',
      href: address,
      rest: '',
    });
  }
});

test.each([
  'https://github.com/smol-machines/smolvm/',
  'https://github.com/smol-machines/smolvm?x=1',
  'https://github.com/smol-machines/smolvm.evil.example/',
  'http://github.com/smol-machines/smolvm',
  'HTTPS://github.com/smol-machines/smolvm',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'toString',
  '',
])('%j is none of them', (address) => {
  expect(isOutsidePage(address)).toBe(false);
});
