import { expect, test } from 'vitest';
import { BACKEND_NAMES, UNREADY_BACKENDS } from '#shared/model/backend-name';
import { isReady } from './backend.ts';
import { BACKENDS, chooseBackend, findBackend } from './registry.ts';
import { sampleHost } from './sample-plan.ts';

test('finds every backend that a spec can name, under its own name', () => {
  for (const name of BACKEND_NAMES) expect(findBackend(name).name).toBe(name);
  expect(BACKENDS).toHaveLength(BACKEND_NAMES.length);
});

test.each(['sealed', 'qemu'] as const)('%s cannot be prepared yet, and is not judged', (name) => {
  const backend = findBackend(name);

  expect(backend.readiness).toEqual({
    status: 'not-ready',
    message: `This version cannot prepare it yet: backend "${name}".`,
  });
  expect(backend.judgeShield(sampleHost({ smolvm: '1.9.2', gvproxy: '0.8.9' })).shield).toBe('unknown');
});

test('gives a new bottle the first backend that this version can prepare', () => {
  expect(chooseBackend()).toBe('smolmachines');
  const ready = BACKENDS.find(isReady)!;
  const sealed = { ...ready, name: 'sealed' } as const;

  expect(chooseBackend(BACKENDS.map((backend) => (backend.name === 'sealed' ? sealed : backend)))).toBe('sealed');
});

test('pages are told which backends cannot be prepared yet', () => {
  expect(UNREADY_BACKENDS).toEqual(BACKENDS.filter((backend) => !isReady(backend)).map(({ name }) => name));
});
