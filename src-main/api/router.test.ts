import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { Services } from '#main/services/services';
import type { FeedEvent } from '#shared/contract/schemas/feed';
import { createRouter } from './router.ts';

const nothing = { problems: [], remedy: null, powers: [] };

/** Services of which only the named methods are there; another call is a defect of the test. */
function servicesWith(parts: Record<string, Record<string, unknown>>): Services & { reported: unknown[] } {
  const reported: unknown[] = [];
  const defects = {
    report(error: unknown) {
      reported.push(error);
      return { code: 'internal', message: 'Something went wrong.', detail: { ...nothing, reference: 'ab12' } };
    },
  };
  return { bottles: {}, edits: {}, stages: {}, preflight: {}, feed: {}, defects, reported, ...parts } as never;
}

function clientOf(services: Services, reveal = async (_path: string): Promise<boolean> => await Promise.resolve(true)) {
  return createRouterClient(createRouter(services, { reveal }));
}

async function catchError(run: Promise<unknown>): Promise<any> {
  return await run.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  );
}

describe('the router', () => {
  test('answers a method with the value of its service', async () => {
    const services = servicesWith({
      edits: { save: async (slug: string) => ({ ok: true, value: { sha256: `of ${slug}` } }) },
    });

    const saved = await clientOf(services).edits.save({ slug: 'web', baseSha256: null, text: 'x' });

    expect(saved).toEqual({ sha256: 'of web' });
  });

  test('hands a failure over as the coded error that the contract declares, with its detail', async () => {
    const disk = { text: 'theirs', sha256: 'f00' };
    const services = servicesWith({
      edits: {
        save: async () => ({
          ok: false,
          error: { code: 'spec-changed', message: 'It moved on.', detail: { ...nothing, disk } },
        }),
      },
    });

    const error = await catchError(clientOf(services).edits.save({ slug: 'web', baseSha256: null, text: 'x' }));

    expect(error).toMatchObject({ code: 'spec-changed', message: 'It moved on.', defined: true, data: { disk } });
  });

  test('lets nothing of an unexpected error cross but a reference', async () => {
    const secret = new Error('ENOENT /home/me/.ssh/id_ed25519 token=abc');
    const services = servicesWith({ bottles: { get: async () => await Promise.reject(secret) } });

    const error = await catchError(clientOf(services).bottles.getBottle({ slug: 'web' }));

    expect(error).toMatchObject({ code: 'internal', defined: true, data: { reference: 'ab12' } });
    expect(JSON.stringify(error.toJSON())).not.toMatch(/ssh|token|ENOENT/);
    expect(services.reported).toEqual([secret]);
  });

  test('treats an output that does not fit the contract as unexpected', async () => {
    const services = servicesWith({ edits: { save: async () => ({ ok: true, value: { sha256: 5 } }) } });

    const error = await catchError(clientOf(services).edits.save({ slug: 'web', baseSha256: null, text: 'x' }));

    expect(error).toMatchObject({ code: 'internal', data: { reference: 'ab12' } });
  });

  test.each(['../../etc', 'Web', '', 'a--b', 'a'.repeat(49)])(
    'decodes the slug %j before any service is asked',
    async (slug) => {
      const services = servicesWith({ bottles: { get: () => expect.fail('a service was asked') } });

      const error = await catchError(clientOf(services).bottles.getBottle({ slug }));

      expect(error).toMatchObject({ code: 'bad-usage' });
      expect(services.reported).toEqual([]);
    },
  );

  test('reveals the stage folder that the service names, and says where it is when the host cannot', async () => {
    const asked: string[] = [];
    const services = servicesWith({
      stages: { stagePath: async () => ({ ok: true, value: '/state/bottles/web/stage' }) },
    });
    const client = clientOf(services, async (path) => {
      asked.push(path);
      return await Promise.resolve(false);
    });

    const revealed = await client.stages.revealStage({ slug: 'web' });

    expect(revealed).toEqual({ revealed: false, path: '/state/bottles/web/stage' });
    expect(asked).toEqual(['/state/bottles/web/stage']);
  });

  test('begins to watch with the call, before anything is read', async () => {
    let isWatching = false;
    const change = { kind: 'bottle-removed' as const, slug: 'web' };
    const services = servicesWith({
      feed: {
        watch: () => {
          isWatching = true;
          return (async function* (): AsyncGenerator<FeedEvent> {
            yield await Promise.resolve({ runId: 'r', number: 1, change });
          })();
        },
      },
    });

    const events = await clientOf(services).feed.watchEvents();

    expect(isWatching).toBe(true);
    expect(await events.next()).toEqual({ done: false, value: { runId: 'r', number: 1, change } });
  });
});
