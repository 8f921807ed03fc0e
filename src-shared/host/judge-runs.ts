import type { ToolFact, ToolFinding, ToolId, ToolRun } from '#shared/model/tool';
import { TOOLS } from './tool-table.ts';

/** What the runs of a found program tell. */
export interface RunsVerdict {
  readonly status: Exclude<ToolFact['status'], 'missing'>;
  /** `1.9.2` as it was printed, or null when it could not be told. */
  readonly version: string | null;
  readonly summary: string;
  /** What it printed, cut short; empty where that says nothing more. */
  readonly printed: string;
}

/** How a product is told from others of its name. */
interface Product {
  /** The version is the first group. */
  readonly versionLine: RegExp;
  readonly isOurs: (help: string, hasVersionLine: boolean) => boolean;
  /** What the program must list in its help, and how that lack is said. */
  readonly need: { readonly pattern: RegExp; readonly lack: string } | null;
  /** Why a program that is not ours is taken for another product. */
  readonly foreign: string;
}

const VERSION = String.raw`v?(\d[0-9A-Za-z.+~_-]{0,63})`;

const PRODUCTS: Readonly<Record<ToolId, Product>> = {
  smolvm: {
    versionLine: new RegExp(String.raw`^smolvm ${VERSION}\s*$`, 'm'),
    isOurs: (help) => /\begress-events\b/.test(help),
    need: null,
    foreign:
      'its `machine --help` lists no egress-events, so it is another product of that name or a smolvm before 1.8.1',
  },
  gvproxy: {
    versionLine: new RegExp(String.raw`^gvproxy version ${VERSION}\s*$`, 'm'),
    isOurs: (help, hasVersionLine) => hasVersionLine || /^\s+-listen-(vfkit|qemu|vpnkit)\b/m.test(help),
    need: { pattern: /^\s+-{1,2}config\b/m, lack: 'it has no -config flag, which came with 0.8.8' },
    foreign: 'it prints no version line of gvproxy, so it is another program of that name',
  },
};

const SHOWN = { lines: 12, characters: 1_200 };

/** Judges what a program did when it was asked what it is: product, version, and whether it can do what is needed. */
export function judgeRuns({ tool, runs }: ToolFinding): RunsVerdict {
  const [version, help] = TOOLS[tool].probes.map((tail) =>
    runs.find(({ argv }) => argv.slice(1).join('\0') === tail.join('\0')),
  );
  if (version === undefined || help === undefined) {
    return failed(`${tool} was not asked what it is.`, '');
  }
  const odd = describeFailure(tool, version) ?? describeFailure(tool, help);
  if (odd !== null) return odd;
  return judgeProduct(tool, version, help);
}

function judgeProduct(tool: ToolId, versionRun: ToolRun, helpRun: ToolRun): RunsVerdict {
  const product = PRODUCTS[tool];
  const match = product.versionLine.exec(textOf(versionRun));
  const version = match?.[1] ?? null;
  const help = textOf(helpRun);
  const printed = cutShort(textOf(versionRun));
  const named = version === null ? tool : `${tool} ${version}`;
  if (!product.isOurs(help, match !== null)) {
    const status = versionRun.exitCode === 0 || helpRun.exitCode === 0 ? 'foreign' : 'failed';
    if (status === 'failed') return failed(`${tool} ${howItEnded(versionRun)}.`, printed);
    return { status, version: null, summary: `${named} is not the one that is needed: ${product.foreign}.`, printed };
  }
  if (product.need !== null && !product.need.pattern.test(help)) {
    return { status: 'wrong-version', version, summary: `${named} cannot be used: ${product.need.lack}.`, printed };
  }
  if (versionRun.exitCode !== 0) return failed(`${tool} ${howItEnded(versionRun)}.`, printed);
  if (version === null) {
    return { status: 'ok', version, summary: `${tool}, whose version could not be told`, printed };
  }
  return { status: 'ok', version, summary: named, printed: '' };
}

/** The verdict on a run that says nothing of the product; null for one that ended by itself and printed something. */
function describeFailure(tool: ToolId, run: ToolRun): RunsVerdict | null {
  const printed = cutShort(textOf(run));
  if (run.outcome !== 'exited') return failed(`${tool} ${howItEnded(run)}.`, printed);
  return printed === '' ? failed(`${tool} printed nothing and ${howItEnded(run)}.`, '') : null;
}

function howItEnded({ argv, outcome, exitCode, signal, startError }: ToolRun): string {
  const asked = argv.slice(1).join(' ');
  switch (outcome) {
    case 'exited':
      return `ended with exit code ${exitCode ?? 'unknown'} when asked ${asked}`;
    case 'signalled':
      return `crashed (${signal ?? 'unknown signal'}) when asked ${asked}`;
    case 'timed-out':
      return `did not end when asked ${asked}, and was stopped`;
    case 'flooded':
      return `printed without end when asked ${asked} and was stopped`;
    case 'not-started':
      return `could not be started (${startError ?? 'unknown reason'})`;
  }
}

function failed(summary: string, printed: string): RunsVerdict {
  return { status: 'failed', version: null, summary, printed };
}

/** Some programs print their help, and some their version, on stderr. */
function textOf({ stdout, stderr }: ToolRun): string {
  return `${stdout}\n${stderr}`.replaceAll('\r\n', '\n');
}

function cutShort(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const shown = lines.slice(0, SHOWN.lines).join('\n').slice(0, SHOWN.characters);
  return lines.length > SHOWN.lines || shown.length === SHOWN.characters ? `${shown}\n…` : shown;
}
