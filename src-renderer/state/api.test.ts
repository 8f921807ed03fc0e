import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { api, NotConnected, toFailure } from './api.ts';

test('reads a coded error with its detail', () => {
  const data = { problems: [], remedy: null, powers: [], disk: { text: 'x', sha256: 'aa' } };
  const error = new ORPCError('spec-changed', { message: 'bottle.toml changed on disk.', data });

  expect(toFailure(error)).toEqual({ code: 'spec-changed', message: 'bottle.toml changed on disk.', detail: data });
});

test('fills in what the detail of an error leaves out', () => {
  const error = new ORPCError('internal', { message: 'Something failed.', data: { reference: '7f' } });

  expect(toFailure(error).detail).toEqual({ problems: [], remedy: null, powers: [], reference: '7f' });
});

test('says of a call that was cut off that its outcome is not known', () => {
  expect(toFailure(new Error('socket closed'))).toMatchObject({
    code: 'internal',
    message: expect.stringContaining('is not known'),
    detail: { remedy: { kind: 'words' } },
  });
});

test('says of a call without a connection that nothing was done', () => {
  expect(() => api()).toThrow(NotConnected);
  expect(toFailure(new NotConnected()).message).toContain('nothing was done');
});
