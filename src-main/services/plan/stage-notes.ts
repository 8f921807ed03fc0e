import type { ReadyBackend } from '#shared/backends/backend';
import { refuseUnjudged } from '#shared/backends/refuse-unjudged';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { HostFacts } from '#shared/model/host-facts';
import type { Note } from '#shared/model/problem';
import type { StageRead } from '../stage/read-stage.ts';
import { listDrifted, type StageRecord } from '../stage/stage-record.ts';

/** What the notes beside the backend's own are made from. */
export interface NotesAsked {
  readonly spec: BottleSpec;
  readonly host: HostFacts;
  readonly stage: StageRead;
  readonly record: StageRecord | null;
  readonly backend: ReadyBackend;
}

/** The notes that come from this host and this stage: what writing would replace, and what stands against it. */
export function buildStageNotes({ spec, host, stage, record, backend }: NotesAsked): readonly Note[] {
  const notes: Note[] = [];
  const drifted = record === null ? [] : listDrifted(record);
  if (drifted.length > 0) {
    const names = drifted.join(', ');
    const message = `${names}: what lies on disk is not what was written. It goes into history before it is replaced.`;
    notes.push({ code: 'drift-replaced', message });
  }
  if (stage.status === 'damaged') {
    const message = `The last stage cannot be read. ${stage.reason} Writing sets it aside in history as damaged.`;
    notes.push({ code: 'stage-damaged', message });
  }
  const unjudged = refuseUnjudged(spec);
  if (unjudged !== null) notes.push(unjudged);
  for (const tool of host.tools) {
    if (!backend.tools.includes(tool.tool) || tool.status === 'ok') continue;
    notes.push({ code: `tool-${tool.status}`, message: toolMessage(tool) });
  }
  return notes;
}

function toolMessage({ tool, status, version }: HostFacts['tools'][number]): string {
  const named = version === null ? tool : `${tool} ${version}`;
  switch (status) {
    case 'ok':
      return `${named} was found.`;
    case 'missing':
      return `${tool} was not found on this host.`;
    case 'wrong-version':
      return `${named} is a version that cannot do what this backend asks of it.`;
    case 'foreign':
      return `The ${tool} on this host is another product of that name.`;
    case 'failed':
      return `${named} could not be asked for its version.`;
  }
}
