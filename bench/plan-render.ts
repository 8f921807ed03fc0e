import { type Benchmark, median } from './benchmark.ts';
import { isReady } from '#shared/backends/backend';
import { findBackend } from '#shared/backends/registry';
import { parseSpec } from '#shared/bottle/parse-spec';
import { buildSubnet } from '#shared/network/build-subnet';
import type { HostFacts } from '#shared/model/host-facts';
import { specText } from './workspace.ts';

const BATCH = 500;
const HOST: HostFacts = { platform: 'linux', arch: 'x64', tools: [], networks: [] };

/** Plan and render, both files parsed back, in this process. */
export const planRender: Benchmark = {
  name: 'plan-render',
  what: 'plan + render of the two files, parsed back, bottles a second on one core, spec already parsed',
  goal: { relation: '>=', value: 5000, unit: 'bottles/s' },
  async measure() {
    const backend = findBackend('smolmachines');
    const parsed = await parseSpec({
      content: specText(1),
      path: 'bottle.toml',
      backendNames: ['smolmachines'],
      slug: null,
    });
    if (!isReady(backend) || parsed.status !== 'ok') return 'the backend is not ready';
    const makeBatch = (): number => {
      const start = performance.now();
      for (let index = 0; index < BATCH; index += 1) {
        const plan = backend.plan({
          slug: 'bench-1' as never,
          spec: parsed.spec,
          host: HOST,
          allocation: {
            subnet: buildSubnet(index % 254),
            sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 20_000 + index }],
          },
          allocationNotes: [],
          runFolder: '/run/user/1000/corkboard/0123456789ab',
        });
        const drafts = backend.render(plan, HOST);
        if (!drafts.ok) throw new Error(drafts.error.message);
      }
      return BATCH / ((performance.now() - start) / 1000);
    };
    for (let warm = 0; warm < 6; warm += 1) makeBatch();
    const rates = Array.from({ length: 15 }, makeBatch);
    return { value: median(rates), detail: `median of ${rates.length} batches of ${BATCH}` };
  },
};
