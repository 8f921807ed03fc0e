import { describe, expect, test } from 'vitest';
import { createServices } from '#main/services/create-services';
import { createFakeWorld } from '#main/testing/fake-world';
import { plainSpec } from '#main/testing/spec-texts';

const SPECS = { 'bottles/web/bottle.toml': plainSpec('Web'), 'bottles/later/bottle.toml': plainSpec('Later') };

async function prepared() {
  const world = createFakeWorld(SPECS);
  const services = createServices(world);
  const plan = await services.stages.prepare('web', { reviewId: null, allowMissingTools: true, movePorts: false });
  if (!plan.ok) expect.fail(plan.error.message);
  const picture = async (tryPorts = false) => {
    const answer = await services.network.getPicture({ tryPorts });
    return answer.ok ? answer.value : expect.fail(answer.error.message);
  };
  const [sidecar] = plan.value.report.sidecars;
  return {
    world,
    services,
    picture,
    subnet: plan.value.report.subnet,
    port: sidecar?.hostPort ?? expect.fail('no port'),
  };
}

describe('the picture of all bottles', () => {
  test('has what each bottle holds, by name, and nothing for one that was never prepared', async () => {
    const { picture, subnet, port } = await prepared();

    const { bottles, orphans } = await picture();

    expect(bottles).toMatchObject([
      { slug: 'later', subnet: null, sidecars: [], state: 'never-prepared' },
      { slug: 'web', subnet, sidecars: [{ name: 'pipelock', hostPort: port }], collisions: [] },
    ]);
    expect(orphans).toEqual([]);
  });

  test('shows an interface that came up over a subnet', async () => {
    const { world, picture, subnet } = await prepared();
    world.system.interfaces = [{ device: 'wlan0', cidr: (subnet ?? '').replace('.0/24', '.7/24') }];

    const { bottles } = await picture();

    expect(bottles[1]?.collisions).toEqual([
      {
        code: 'subnet-overlaps-network',
        subject: subnet,
        message: `The interface ${subnet} of wlan0 overlaps ${subnet}.`,
      },
    ]);
  });

  test('tries ports only when asked, and remembers what it found', async () => {
    const { world, picture, port } = await prepared();
    world.ports.occupy(port, { kind: 'process', pid: 7, command: 'python3', argv: ['python3', '-m', 'http.server'] });

    const before = await picture();
    const tried = await picture(true);
    const after = await picture();

    expect(before.ports.triedAt).toBeNull();
    expect(before.bottles[1]?.collisions).toEqual([]);
    const message = `Port ${port} of pipelock is in use by python3.`;
    for (const each of [tried, after])
      expect(each.bottles[1]?.collisions).toMatchObject([{ code: 'port-in-use', message }]);
    expect(after.ports).toMatchObject({ triedAt: world.clock.now().toISOString(), triedCount: 1 });
  });

  test("takes the bottle's own sidecar for no other program", async () => {
    const { world, picture, port } = await prepared();
    const config = `${world.files.root}/bottles/web/stage/pipelock.yaml`;
    world.ports.occupy(port, { kind: 'process', pid: 7, command: 'pipelock', argv: ['pipelock', '--config', config] });

    expect((await picture(true)).bottles[1]?.collisions).toEqual([]);
  });

  test('says when the program on a port cannot be told', async () => {
    const { world, picture, port } = await prepared();
    world.ports.occupy(port);

    expect((await picture(true)).bottles[1]?.collisions[0]?.message).toContain('a program that could not be told');
  });

  test('lists what is held for a bottle that is gone', async () => {
    const { world, picture } = await prepared();
    await world.files.writeFile('held/subnet-5', 'gone');

    expect((await picture()).orphans).toMatchObject([{ subject: '192.168.5.0/24', holder: 'gone' }]);
  });
});
