import { expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import { plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';

function createDesk() {
  const world = createFakeWorld({ 'bottles/web/bottle.toml': plainSpec() });
  world.tools.install('smolvm', { '--version': { stdout: 'smolvm 1.9.2\n' } });
  world.tools.install('gvproxy', { '-version': { stdout: 'gvproxy version v0.8.9\n' } });
  const { preflight } = createServices(world);
  /** The programs that one look started, each once. */
  const look = async (wish: Parameters<typeof preflight.runChecks>[0]): Promise<readonly string[]> => {
    const before = world.tools.runs.length;
    await preflight.runChecks(wish);
    return [...new Set(world.tools.runs.slice(before).map(([program = '']) => program))].sort();
  };
  return look;
}

test('a program that is looked at anew is started alone; the other is taken as it is remembered', async () => {
  const look = createDesk();

  expect(await look({ fresh: true })).toEqual(['/usr/bin/gvproxy', '/usr/bin/smolvm']);
  expect(await look({ fresh: true, tool: 'smolvm' })).toEqual(['/usr/bin/smolvm']);
  expect(await look({ fresh: false })).toEqual([]);
});
