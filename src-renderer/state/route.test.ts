import { describe, expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from './route.ts';

describe('an address', () => {
  test.each<[string, Route]>([
    ['#/bottles', { kind: 'bottles' }],
    ['#/bottles/web-agent/overview', { kind: 'bottle', slug: 'web-agent', tab: 'overview' }],
    ['#/bottles/web-agent/spec', { kind: 'bottle', slug: 'web-agent', tab: 'spec' }],
    ['#/bottles/web-agent/config', { kind: 'bottle', slug: 'web-agent', tab: 'config' }],
    ['#/bottles/web-agent/network', { kind: 'bottle', slug: 'web-agent', tab: 'network' }],
    ['#/bottles/web-agent/history', { kind: 'bottle', slug: 'web-agent', tab: 'history' }],
    ['#/new', { kind: 'new' }],
    ['#/network', { kind: 'network' }],
    ['#/review', { kind: 'review' }],
    ['#/preflight', { kind: 'preflight' }],
  ])('%s names its place, and the place its address', (address, route) => {
    expect(parseRoute(address)).toEqual(route);
    expect(formatRoute(route)).toBe(address);
  });

  test('without a tab is the overview', () => {
    expect(parseRoute('#/bottles/web-agent')).toEqual({ kind: 'bottle', slug: 'web-agent', tab: 'overview' });
    expect(parseRoute('#/bottles/web-agent/nonsense')).toEqual({ kind: 'bottle', slug: 'web-agent', tab: 'overview' });
  });

  test.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/new/more',
    '#/bottles/',
    '#/bottles/../x',
    '#/bottles/A',
    '#/bottles/a/spec/x',
  ])('%j that names no place is the list', (address) => {
    expect(parseRoute(address)).toEqual({ kind: 'bottles' });
  });
});
