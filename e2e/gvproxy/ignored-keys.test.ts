import { connect, createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFact } from '#shared/facts/facts';
import { GvproxyDesk, type RunningGvproxy } from './desk/gvproxy-desk.ts';
import { COMBINATIONS, planWith, renderFile } from './desk/rendered-file.ts';

let desk: GvproxyDesk;
beforeEach(() => {
  desk = new GvproxyDesk();
});
afterEach(async () => {
  await desk.clear();
});

/** What gvproxy made of its file, as its control service tells: the network, the zones, the forwards. */
async function look(gvproxy: RunningGvproxy): Promise<{ leases: unknown; zones: unknown; forwards: unknown }> {
  const [leases, zones, forwards] = await Promise.all(
    ['/services/dhcp/leases', '/services/dns/all', '/services/forwarder/all'].map((path) => gvproxy.ask(path)),
  );
  return { leases, zones, forwards };
}

const MAC = '5a:94:ef:e4:0c:dd';
/** gvproxy with nothing configured: gvproxy-ignores-unknown-keys. */
const DEFAULTS = { leases: { '192.168.127.1': MAC }, zones: null, forwards: [] };

describe('gvproxy.yaml as it is written', () => {
  test.each(COMBINATIONS.map((sidecars) => [sidecars.join(', '), sidecars] as const))(
    'with %s starts the real gvproxy, which uses its defaults and none of our keys',
    async (_, sidecars) => {
      const gvproxy = await desk.start(renderFile(planWith(sidecars)));

      const made = await look(gvproxy);

      expect(made).toEqual(DEFAULTS);
      const said = `${JSON.stringify(made)}\n${gvproxy.output()}`;
      for (const asked of ['192.168.91', 'proxy.internal', '8888', '9418', '9100', '41001', '41002', '41003']) {
        expect(said).not.toContain(asked);
      }
      // Without a word: not even the debug log names what was dropped.
      expect(gvproxy.output()).not.toMatch(/level=(warning|error)|unknown|subnet|port_forwards/);
    },
  );
});

describe('the keys that gvproxy has', () => {
  test('are taken up, so the answers above are not what it always says', async () => {
    const gvproxy = await desk.start(
      [
        'stack:',
        '  subnet: 192.168.91.0/24',
        '  dns:',
        '    - name: internal.',
        '      records: [{name: proxy, ip: 192.168.91.1}]',
        '',
      ].join('\n'),
    );

    const made = await look(gvproxy);

    expect(made.leases).toEqual({ '192.168.91.1': MAC });
    expect(made.zones).toMatchObject([{ Name: 'internal.', Records: [{ Name: 'proxy', IP: '192.168.91.1' }] }]);
    expect(made.forwards).toEqual([]);
  });

  test('are taken up beside unknown ones below stack, which are dropped too', async () => {
    const gvproxy = await desk.start(
      'stack:\n  subnet: 192.168.91.0/24\n  gateway: 192.168.91.77\n  port_forwards: [{gateway_port: 8888}]\n',
    );

    expect(await look(gvproxy)).toEqual({ leases: { '192.168.91.1': MAC }, zones: null, forwards: [] });
    expect(gvproxy.output()).not.toMatch(/level=(warning|error)/);
  });
});

test('opens a listener on the host for whoever asks the forwarder service', async () => {
  const gvproxy = await desk.start(renderFile(planWith(['pipelock'])));
  const local = `127.0.0.1:${await findFreePort()}`;

  await gvproxy.ask('/services/forwarder/expose', { local, remote: '192.168.127.2:80', protocol: 'tcp' });

  expect(await gvproxy.ask('/services/forwarder/all')).toMatchObject([{ local, remote: '192.168.127.2:80' }]);
  expect(await isListening(Number(local.split(':')[1]))).toBe(true);
  expect(findFact('gvproxy-guest-api').known).toBe('ran');
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function isListening(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
