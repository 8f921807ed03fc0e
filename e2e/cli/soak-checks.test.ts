import { describe, expect, test } from 'vitest';
import { marksIn } from '../soak/acts/act.ts';
import { checkBottles } from '../soak/checks/check-bottles.ts';
import { checkHeld } from '../soak/checks/check-held.ts';
import { sha256, type BottleSeen, type StageSeen } from '../soak/checks/read-bottles.ts';
import { Model, type Effect } from '../soak/model.ts';
import { makeChoices } from '../soak/random.ts';
import { parseSoakWords } from '../soak/words.ts';

const YAML = 'subnet: "192.168.9.0/24"\n';

function stage(name = 'stage', yaml: string | null = YAML, octet = 9): StageSeen {
  const texts = new Map([['bottle.toml', 'name = "a"\n'], ...(yaml === null ? [] : [['gvproxy.yaml', yaml] as const])]);
  const sha256ByName = new Map([
    ['bottle.toml', sha256('name = "a"\n')],
    ['gvproxy.yaml', sha256(YAML)],
  ]);
  return { name, texts, plan: { octet, ports: [21_000 + octet], sha256ByName } };
}

function bottle(seen: Partial<BottleSeen> = {}): BottleSeen {
  return { slug: 'a', spec: 'name = "a"\n', edits: [], stages: [stage()], names: ['bottle.toml', 'stage'], ...seen };
}

/** What does not hold of bottle `a` after these effects, as `invariant: what`. */
function found(effects: readonly Effect[], seen: BottleSeen | null): readonly string[] {
  const model = new Model();
  model.apply(effects);
  return checkBottles(model, ['a'], seen === null ? [] : [seen]).map(({ invariant, what }) => `${invariant}: ${what}`);
}

const prepared: Effect = { kind: 'prepared', slug: 'a' };
const saved: Effect = { kind: 'saved', slug: 'a', mark: 'mark000001', without: [] };

describe('the invariants of a soak', () => {
  test('hold of a bottle that is whole', () => {
    expect(found([saved, prepared], bottle({ spec: '# mark000001' }))).toEqual([]);
  });

  test('take a text for kept that is in edits/ or in a former stage', () => {
    const former = { ...stage('history/1.damaged'), texts: new Map([['bottle.toml', '# mark000001']]) };

    expect(found([saved, prepared], bottle({ edits: ['# mark000001'] }))).toEqual([]);
    expect(found([saved, prepared], bottle({ stages: [stage(), former] }))).toEqual([]);
  });

  test('name a text that is nowhere, a spec and a stage that are gone', () => {
    expect(found([saved, prepared], bottle())).toEqual(['lost: a: the text with mark000001 is nowhere']);
    expect(found([saved, prepared], bottle({ spec: null, stages: [], edits: ['# mark000001'] }))).toEqual([
      'lost: a: its bottle.toml is gone',
      'torn: a: its stage is gone',
    ]);
  });

  test.each([
    ['a file that is cut off', stage('stage', 'sub'), 'gvproxy.yaml is not what plan.json says'],
    ['a file that is missing', stage('stage', null), 'gvproxy.yaml is missing'],
    ['no record', { ...stage(), plan: null }, 'it has no plan.json that can be read'],
  ])('name a stage with %s', (_, torn, what) => {
    expect(found([saved, prepared], bottle({ spec: '# mark000001', stages: [torn] }))).toEqual([
      `torn: a/stage: ${what}`,
    ]);
  });

  test('name what is left of a removed bottle, and a stage that came back after a cleanup', () => {
    expect(found([{ kind: 'removed', slug: 'a', isDone: true }], bottle())).toContain(
      'model: a: it was removed and bottle.toml, stage is there',
    );
    expect(found([{ kind: 'cleaned', slug: 'a', isDone: true }], bottle())).toContain(
      'model: a: it has a stage, and nobody prepared it since it was cleaned up',
    );
  });

  test('expect nothing of the order in which acts of one batch came', () => {
    const removed: Effect = { kind: 'removed', slug: 'a', isDone: true };

    expect(found([saved, removed, prepared], bottle())).toEqual([]);
    expect(found([saved, removed, prepared], null)).toEqual([]);
  });

  test('name what two stages share, and what is held for another or for nobody', () => {
    const two = [bottle(), bottle({ slug: 'b' })];
    const held = new Map([['subnet-9', 'a']]);

    expect(checkHeld(two, held).map(({ invariant, what }) => `${invariant}: ${what}`)).toEqual([
      'held: port-21009 is in the stage of a and held by nobody',
      'shared: subnet-9 is in the stages of a and b',
      'held: subnet-9 is in the stage of b and held by a',
      'shared: port-21009 is in the stages of a and b',
      'held: port-21009 is in the stage of b and held by nobody',
    ]);
  });
});

test('the same seed gives the same choices', () => {
  const draw = (seed: number): readonly number[] => {
    const choices = makeChoices(seed);
    return Array.from({ length: 20 }, () => choices.number(1_000));
  };

  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(new Set(draw(7)).size).toBeGreaterThan(15);
});

test('the words of a soak are read, and wrong ones are told', () => {
  const words = ['--minutes', '0.5', '--seed', '7', '--hosts', 'cli,web', '--steps', '100'];

  expect(parseSoakWords(words)).toEqual({
    minutes: 0.5,
    seed: 7,
    steps: 100,
    hosts: new Set(['cli', 'web']),
    isKept: false,
  });
  expect(parseSoakWords(['--hosts', 'cli,phone'])).toContain('--hosts takes some of cli,web,app');
  expect(parseSoakWords(['--minutes', 'long'])).toContain('--minutes takes a number above 0');
  expect(parseSoakWords(['--speed', '1'])).toContain('no such option: --speed');
});

test('marks are found in comments, keys and hosts', () => {
  expect(marksIn('# mark000001\nmark000002 = "x"\nallow = ["mark000003.example.com"]\nmark12')).toEqual([
    'mark000001',
    'mark000002',
    'mark000003',
  ]);
});
