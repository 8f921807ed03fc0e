import type { Check, Remedy } from '#shared/model/check';
import type { Platform } from '#shared/model/host-facts';
import type { ToolFact, ToolFinding, ToolId, ToolOrigin } from '#shared/model/tool';
import { judgeRuns } from './judge-runs.ts';
import { TOOLS } from './tool-table.ts';

/** A tool as a check for people and as a fact for plans; both say the same. */
export interface ToolJudgement {
  readonly check: Check;
  readonly fact: ToolFact;
}

/** Judges one program from where it was found and what its runs did; nothing it prints is taken for more than a claim. */
export function judgeTool(finding: ToolFinding, platform: Platform): ToolJudgement {
  const { tool, location } = finding;
  switch (location.status) {
    case 'missing':
      return conclude(tool, {
        status: 'missing',
        summary: `${tool} was not found.`,
        detail: ['Looked in:', ...new Set(location.searched)].join('\n'),
        remedy: TOOLS[tool].remedies[platform],
      });
    case 'refused':
      return conclude(tool, {
        status: 'failed',
        summary: `${tool} was found and not started: ${location.reason}.`,
        detail: 'Only a program that root or you alone can write is started.',
        remedy: words(`Close the place to other users, or name another ${tool} in settings.toml, table [tools].`),
        path: location.path,
      });
    case 'found': {
      const verdict = judgeRuns(finding);
      const where = `Found ${nameOrigin(location.foundBy)}.`;
      return conclude(tool, {
        status: verdict.status,
        summary: verdict.summary,
        detail: [where, ...(verdict.printed === '' ? [] : ['It printed:', verdict.printed])].join('\n'),
        remedy: remedyFor(finding, verdict.status, platform),
        path: location.path,
        version: verdict.version,
        foundBy: nameOrigin(location.foundBy),
      });
    }
  }
}

/** A wrong version is noted in each plan and holds nothing up. */
const BLOCKING: ReadonlySet<ToolFact['status']> = new Set(['missing', 'foreign', 'failed'] as const);

interface Parts extends Pick<Check, 'summary' | 'detail' | 'remedy'> {
  readonly status: ToolFact['status'];
  readonly path?: string;
  readonly version?: string | null;
  readonly foundBy?: string;
}

function conclude(tool: ToolId, parts: Parts): ToolJudgement {
  const { status, summary, detail, remedy, path = null, version = null, foundBy } = parts;
  const more = {
    ...(foundBy === undefined ? {} : { foundBy }),
    ...(BLOCKING.has(status) ? { blocks: TOOLS[tool].blocks } : {}),
  };
  return {
    check: { id: `tool.${tool}`, title: tool, status, summary, detail, remedy, path, version, ...more },
    fact: { tool, status, path, version },
  };
}

function nameOrigin(origin: ToolOrigin): string {
  switch (origin) {
    case 'setting':
      return 'by your setting';
    case 'path':
      return 'on PATH';
    case 'login-path':
      return "on the login shell's PATH";
    case 'usual-place':
      return 'in a usual place';
  }
}

function remedyFor({ tool, location }: ToolFinding, status: ToolFact['status'], platform: Platform): Remedy | null {
  const { remedies } = TOOLS[tool];
  switch (status) {
    case 'ok':
      return null;
    case 'missing':
    case 'wrong-version':
      return remedies[platform];
    case 'foreign': {
      const { kind, text, literal } = remedies[platform];
      return {
        kind,
        text: `${text} Put it before the other on PATH, or name it in settings.toml, table [tools].`,
        literal,
      };
    }
    case 'failed':
      return seeForYourself(tool, location.status === 'found' ? location.path : tool);
  }
}

/** The run that failed, as a command to copy; a path that a shell would read otherwise is left to words. */
function seeForYourself(tool: ToolId, path: string): Remedy {
  const text = `See in a terminal what it does, or name another ${tool} in settings.toml, table [tools].`;
  if (!/^[\w@%+=:,./-]+$/.test(path)) return words(text);
  return { kind: 'command', text, literal: [path, ...TOOLS[tool].probes[0]].join(' ') };
}

function words(text: string): Remedy {
  return { kind: 'words', text, literal: null };
}
