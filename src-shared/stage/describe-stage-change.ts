import { compareCodeUnits } from '../base/compare-code-units.ts';
import { sha256Hex } from '../base/sha256.ts';
import { diffTexts } from './diff-texts.ts';
import { listChangedKeys } from './list-changed-keys.ts';
import type { PlanJson } from './plan-json.ts';

/** A stage as far as it is compared in words. */
export interface ComparedStage {
  /** Null when its plan.json cannot be read. */
  readonly plan: PlanJson | null;
  /** The texts that lie there, by name; plan.json is none of them. */
  readonly texts: ReadonlyMap<string, string>;
}

const SPEC_NAME = 'bottle.toml';
const SHOWN_KEYS = 5;
/** A longer text is only said to differ: counting its lines costs more than it tells. */
const COUNTED_CHARACTERS = 400_000;

/**
 * Says in words what a stage has that the one before it had not: backend, subnet, ports, keys of the spec, lines of files.
 *
 * Names stand in backticks; no value of the spec is told. With no stage before, the files are named.
 */
export function describeStageChange(before: ComparedStage | null, after: ComparedStage): readonly string[] {
  if (before === null) {
    const names = [...after.texts.keys()].sort(compareCodeUnits).map(code);
    const first = names.length === 0 ? 'It holds no file.' : `The first stage that is kept: ${names.join(', ')}.`;
    return [first, ...driftedNames(after).map((name) => `${code(name)} was changed after it was written.`)];
  }
  const said = [
    ...describePlans(before.plan, after.plan),
    ...describeSpec(before, after),
    ...describeFiles(before, after),
  ];
  return said.length === 0 ? ['The same files as the stage before.'] : said;
}

function describePlans(before: PlanJson | null, after: PlanJson | null): readonly string[] {
  if (before === null || after === null) return [];
  const said: string[] = [];
  if (before.backend !== after.backend) said.push(`Backend ${code(before.backend)} became ${code(after.backend)}.`);
  const [from, to] = [before.subnet?.cidr ?? null, after.subnet?.cidr ?? null];
  if (from !== to) said.push(describeSubnet(from, to));
  const portOf = (plan: PlanJson, name: string): number | null =>
    plan.sidecars.find((sidecar) => sidecar.name === name)?.hostPort ?? null;
  const names = new Set([...before.sidecars, ...after.sidecars].map(({ name }) => name));
  for (const name of names) {
    const [old, next] = [portOf(before, name), portOf(after, name)];
    if (old === next) continue;
    if (old === null) said.push(`Sidecar ${name} came, on host port ${String(next)}.`);
    else if (next === null) said.push(`Sidecar ${name} went, and with it host port ${old}.`);
    else said.push(`Host port of ${name}: ${old} became ${next}.`);
  }
  return said;
}

function describeSubnet(from: string | null, to: string | null): string {
  if (from === null) return `Subnet ${code(to ?? '')} came.`;
  return to === null ? `Subnet ${code(from)} went.` : `Subnet ${code(from)} became ${code(to)}.`;
}

function describeSpec(before: ComparedStage, after: ComparedStage): readonly string[] {
  const [old, next] = [before.texts.get(SPEC_NAME), after.texts.get(SPEC_NAME)];
  if (old === next || old === undefined || next === undefined) return [];
  const keys = listChangedKeys(old, next);
  const lines = countLines(old, next);
  if (keys === null) return [`Spec: ${lines}.`];
  if (keys.length === 0) return [`Spec: ${lines}, no key with another value.`];
  const shown = keys.slice(0, SHOWN_KEYS).map((key) => code(key.length > 60 ? `${key.slice(0, 59)}…` : key));
  const more = keys.length > SHOWN_KEYS ? ` and ${keys.length - SHOWN_KEYS} more keys` : '';
  return [`Spec: ${shown.join(', ')}${more} (${lines}).`];
}

function describeFiles(before: ComparedStage, after: ComparedStage): readonly string[] {
  const names = [...new Set([...before.texts.keys(), ...after.texts.keys()])].sort(compareCodeUnits);
  return names.flatMap((name) => {
    const [old, next] = [before.texts.get(name), after.texts.get(name)];
    if (old === next) return [];
    if (old === undefined) return [`${code(name)} came.`];
    if (next === undefined) return [`${code(name)} went.`];
    return name === SPEC_NAME ? [] : [describeFile(name, { before, after, lines: countLines(old, next) })];
  });
}

interface FileChange {
  readonly before: ComparedStage;
  readonly after: ComparedStage;
  /** How many lines differ, in words. */
  readonly lines: string;
}

/** A file can have been changed by something else since; that is told apart from what was written. */
function describeFile(name: string, { before, after, lines }: FileChange): string {
  const isAfterDrifted = driftedNames(after).includes(name);
  const isBeforeDrifted = driftedNames(before).includes(name);
  if (isAfterDrifted && !isBeforeDrifted && recordOf(before, name) === recordOf(after, name)) {
    return `${code(name)} was changed after it was written: ${lines}.`;
  }
  if (isAfterDrifted) return `${code(name)}: ${lines}, part of it changed after it was written.`;
  if (isBeforeDrifted) return `${code(name)}: ${lines}, against a text that something else had changed.`;
  return `${code(name)}: ${lines}.`;
}

/** The files whose text is not the one that was written with the stage. */
function driftedNames(stage: ComparedStage): readonly string[] {
  return [...stage.texts.keys()].sort(compareCodeUnits).filter((name) => {
    const record = recordOf(stage, name);
    return record !== null && record !== sha256Hex(stage.texts.get(name) ?? '');
  });
}

function recordOf({ plan }: ComparedStage, name: string): string | null {
  return plan?.files.find((file) => file.name === name)?.sha256 ?? null;
}

function countLines(before: string, after: string): string {
  if (Math.max(before.length, after.length) > COUNTED_CHARACTERS) return 'another text';
  const lines = diffTexts(before, after).flatMap((hunk) => hunk.lines);
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
  const [added, removed] = [count('+'), count('-')];
  if (removed === 0) return `${plural(added)} added`;
  return added === 0 ? `${plural(removed)} removed` : `${plural(added)} added, ${removed} removed`;
}

function plural(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
