import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bottleListSchema } from '#shared/contract/schemas/bottle';
import { makeCliDesk, untilEnded, type CliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';
import { nextChange, openPage, startHost, type RunningHost } from './desk/web-page.ts';

let desk: CliDesk;
let hosts: RunningHost[];

beforeEach(() => {
  desk = makeCliDesk();
  hosts = [];
});

afterEach(() => {
  for (const { child } of hosts) child.kill('SIGKILL');
  desk.remove();
});

async function serve(...words: string[]): Promise<RunningHost> {
  const host = await startHost(desk, words);
  hosts.push(host);
  return host;
}

function keptFiles(): string[] {
  const folder = join(desk.stateRoot, 'web');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Waits until a host has kept its token, which it does after it printed its address. */
async function untilKept(): Promise<void> {
  await expect.poll(keptFiles).toContain('token');
}

describe('corkboard serve', () => {
  test('prints the address with its token as the only line, and answers it', async () => {
    const host = await serve();

    const page = await fetch(`http://127.0.0.1:${host.port}/`);

    expect(host.output()).toBe(`http://127.0.0.1:${host.port}/#token=${host.token}\n`);
    expect({ status: page.status, type: page.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
    });
  });

  test('every file that the page names is there', async () => {
    const host = await serve();
    const here = `http://127.0.0.1:${host.port}`;
    const named = (await (await fetch(`${here}/`)).text()).match(/(?:src|href)="[^"]+"/g) ?? [];

    const answers = await Promise.all(
      named.map(async (attribute) => {
        const path = /"(.*)"/.exec(attribute)?.[1] ?? '';
        return { path, status: (await fetch(new URL(path, `${here}/`))).status };
      }),
    );

    expect(answers).toEqual(answers.map(({ path }) => ({ path, status: 200 })));
    expect(answers.length).toBeGreaterThan(0);
  });

  test('serves a page the state of the bottles, and tells it by itself what the command line does', async () => {
    const host = await serve();
    const { client } = await openPage(host);
    const events = await client.feed.watchEvents();
    const snapshot = await client.feed.getSnapshot();
    expect(snapshot).toMatchObject({ bottles: [], host: { host: 'web', stateRoot: desk.stateRoot } });

    await desk.run(['new', 'Web agent']);
    const { row } = await nextChange(events, 'bottle-changed');

    expect(row.slug).toBe('web-agent');
  });

  test('a page makes a bottle and the command line lists it', async () => {
    const { client } = await openPage(await serve());

    await client.bottles.importExample({ name: 'web-agent' });

    const { bottles } = await desk.json(bottleListSchema, ['list']);
    expect(bottles.map(({ slug }) => slug)).toEqual(['web-agent']);
  });

  test('a failure crosses with its code and without a path of the program', async () => {
    const { client } = await openPage(await serve());

    const failure = await client.bottles.getBottle({ slug: 'nobody' }).catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'bottle-not-found', defined: true });
    expect(JSON.stringify(failure)).not.toContain('node_modules');
  });

  test('keeps its token in a private file, and the next start has the same', async () => {
    const host = await serve();
    await untilKept();
    const path = join(desk.stateRoot, 'web', 'token');

    expect(readFileSync(path, 'utf8').trim()).toBe(host.token);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await host.end('SIGTERM');
    expect(keptFiles()).toEqual(['token']);
    expect((await serve()).token).toBe(host.token);
  });

  test.each([
    ['that others can read', (path: string) => chmodSync(path, 0o644)],
    ['of another shape', (path: string) => writeFileSync(path, 'mine\n')],
  ])('does not take a kept token %s', async (_what, spoil) => {
    const host = await serve();
    await untilKept();
    const path = join(desk.stateRoot, 'web', 'token');
    await host.end('SIGTERM');
    spoil(path);

    const next = await serve();

    expect(next.token).toMatch(/^[0-9a-f]{64}$/);
    expect(next.token).not.toBe(host.token);
    await expect.poll(() => readFileSync(path, 'utf8').trim()).toBe(next.token);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('opens the browser on a private file that forwards, so that no argument list shows the token', async () => {
    const seen = join(desk.folder, 'seen');
    mkdirSync(join(desk.folder, 'display'));
    const opener = join(desk.folder, 'display', 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\necho "$#:$1" > ${seen}.new\nmv ${seen}.new ${seen}\n`);
    chmodSync(opener, 0o755);
    const PATH = `${join(desk.folder, 'display')}:${desk.env['PATH'] ?? ''}`;
    const child = desk.start(['serve'], {
      env: { ...desk.env, DISPLAY: ':77', PATH },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    await expect.poll(() => existsSync(seen), { timeout: 5_000 }).toBe(true);

    const [count, path = ''] = readFileSync(seen, 'utf8').trim().split(':');
    expect(count).toBe('1');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toContain(line.toString().trim());

    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(existsSync(path)).toBe(false);
  });

  test('is what a command without words falls back to where no window can open, and it says why', async () => {
    const child = desk.start([], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = untilEnded(child);
    await Promise.all([once(child.stderr!, 'data'), once(child.stdout!, 'data')]);
    child.kill('SIGTERM');

    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64}\n$/);
    expect(stderr).toMatch(
      /^(There is no display|Electron has no sandbox when it runs as root): serving the dashboard for a browser instead\.\n/,
    );
  });

  test('without a display no browser is opened', async () => {
    const child = desk.start(['serve'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = untilEnded(child);
    await untilKept();
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');

    expect((await ended).stderr).toBe('Open the address above in a browser on this machine. Ctrl-C ends it.\n');
  });

  test.each<NodeJS.Signals>(['SIGTERM', 'SIGINT', 'SIGHUP'])(
    'ends by %s with open pages, with exit code 0',
    async (signal) => {
      const host = await serve();
      const { client, socket } = await openPage(host);
      const closed = once(socket, 'close');
      await client.feed.watchEvents();
      await client.feed.getSnapshot();

      const { code } = await host.end(signal);

      expect(code).toBe(0);
      await closed;
    },
  );

  test('ends with a parent that started it over an IPC channel', async () => {
    const child = desk.start(['serve', '--no-open'], { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
    await once(child.stdout!, 'data');
    const exit = once(child, 'exit');

    child.disconnect();

    expect((await exit)[0]).toBe(0);
  });

  test('a second one on the same state root runs beside it, and a change made in one is seen in the other', async () => {
    const [one, two] = [await serve(), await serve()];
    const [first, second] = [await openPage(one), await openPage(two)];
    const events = await second.client.feed.watchEvents();
    await second.client.feed.getSnapshot();

    await first.client.bottles.importExample({ name: 'web-agent' });

    expect((await nextChange(events, 'bottle-changed')).row.slug).toBe('web-agent');
    await expect.poll(keptFiles).toEqual(['token']);
  });

  test('removes what a host that was killed left behind', async () => {
    const killed = await serve();
    await untilKept();
    await killed.end('SIGKILL');

    await (await serve()).end('SIGTERM');

    expect(keptFiles()).toEqual(['token']);
  });

  test('says which port is taken, and what to do', async () => {
    const { port } = await serve();

    const failure = await desk.failure(['serve', '--no-open', '--port', String(port)], 1);

    expect(failure).toMatchObject({ code: 'port-taken', message: `port ${port} is taken by another program` });
  });

  test('listens on the port it was given, and prints JSON when asked to', async () => {
    const free = await serve();
    await free.end('SIGTERM');
    const child = desk.start(['serve', '--no-open', '--json', '--port', String(free.port)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });

    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    child.kill('SIGTERM');
    await once(child, 'exit');

    const { address } = JSON.parse(line.toString()) as { address: string };
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${free.port}/#token=[0-9a-f]{64}$`));
  });

  test('serves a state root in which nothing can be written, and says so', async () => {
    desk.write('state', 'a file where the folder should be');
    const child = desk.start(['serve', '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = untilEnded(child);
    await Promise.all([once(child.stderr!, 'data'), once(child.stdout!, 'data')]);
    child.kill('SIGTERM');

    expect((await ended).code).toBe(0);
    expect((await ended).stderr).toContain('The launch token could not be kept on disk');
  });
});

test('a spec that is written while nobody looks is there when a page opens', async () => {
  await desk.run(['import', desk.write('spec.toml', specText('Early'))]);

  const { client } = await openPage(await serve());

  expect((await client.feed.getSnapshot()).bottles.map(({ slug }) => slug)).toEqual(['early']);
});
