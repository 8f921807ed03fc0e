import { sha256Hex } from '#shared/base/sha256';
import type { FileView } from '#shared/contract/schemas/file-view';
import type { Draft, LineReason } from '#shared/model/draft';
import type { Place } from '#shared/model/problem';
import { diffTexts } from '#shared/stage/diff-texts';
import { formatMode } from '#shared/stage/format-mode';
import { PLAN_NAME, SPEC_NAME, type StageFile, type StageRead } from '../stage/read-stage.ts';
import { recordOf, statusOf, type StageRecord } from '../stage/stage-record.ts';

/** What the views of a bottle's files are made from. */
export interface FilesAsked {
  /** The absolute stage folder. */
  readonly stageFolder: string;
  readonly drafts: readonly Draft[];
  /** Why each line of a draft is there, by the draft's name. */
  readonly reasons: ReadonlyMap<string, readonly LineReason[]>;
  readonly stage: StageRead;
  /** The spec that would be written beside the drafts; null where there is no plan. */
  readonly specText: string | null;
  /** Where each key of that spec stands. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Shows every file of a bottle with what was written, what lies there and what would be written. */
export function buildFileViews(asked: FilesAsked): FileView[] {
  const record = recordOf(asked.stage);
  const files = stageFiles(asked.stage);
  const generated = asked.drafts.map((draft) => generatedView(asked, { draft, record, files }));
  const drafted = new Set(asked.drafts.map(({ name }) => name));
  // Recorded by an earlier plan and not drawn up now (another backend, a spec that is broken): shown as they lie there.
  const former = [...(record?.sha256ByName.keys() ?? [])].filter((name) => name !== SPEC_NAME && !drafted.has(name));
  const records = files.size === 0 ? [] : [SPEC_NAME, PLAN_NAME].filter((name) => files.has(name));
  return [...generated, ...[...former, ...records].map((name) => recordView(asked, { name, record, files }))];
}

interface Sources {
  readonly record: StageRecord | null;
  readonly files: ReadonlyMap<string, StageFile>;
}

function generatedView(asked: FilesAsked, { draft, record, files }: Sources & { readonly draft: Draft }): FileView {
  const { name, text, mode, language } = draft;
  const sha256 = sha256Hex(text);
  const disk = diskText(files.get(name));
  return {
    name,
    path: `${asked.stageFolder}/${name}`,
    role: 'generated',
    language,
    mode: formatMode(mode),
    status: statusOf(record, name, sha256),
    draft: { text, sha256 },
    disk,
    recordSha256: record?.sha256ByName.get(name) ?? null,
    diskChangedAt: files.get(name)?.changedAt.toISOString() ?? null,
    reasons: (asked.reasons.get(name) ?? []).map((reason) => ({
      ...reason,
      specLine: reason.specKey === null ? null : (asked.places.get(reason.specKey)?.line ?? null),
    })),
    hunks: disk === null || disk.text === text ? [] : [...diffTexts(disk.text, text)],
  };
}

function recordView(asked: FilesAsked, { name, record, files }: Sources & { readonly name: string }): FileView {
  const disk = diskText(files.get(name));
  const draftText = name === SPEC_NAME ? asked.specText : null;
  const draft = draftText === null ? null : { text: draftText, sha256: sha256Hex(draftText) };
  const recordSha256 = record?.sha256ByName.get(name) ?? null;
  return {
    name,
    path: `${asked.stageFolder}/${name}`,
    role: 'record',
    language: name === PLAN_NAME ? 'json' : name.endsWith('.yaml') ? 'yaml' : name.endsWith('.toml') ? 'toml' : 'text',
    mode: formatMode(0o600),
    // plan.json is the record itself: nothing says what it was but it.
    status: name === PLAN_NAME ? 'same' : statusOf(record, name, draft?.sha256 ?? recordSha256),
    draft,
    disk,
    recordSha256,
    diskChangedAt: files.get(name)?.changedAt.toISOString() ?? null,
    reasons: [],
    hunks: draft === null || disk === null || disk.text === draft.text ? [] : [...diffTexts(disk.text, draft.text)],
  };
}

function stageFiles(stage: StageRead): ReadonlyMap<string, StageFile> {
  return stage.status === 'found' || stage.status === 'damaged' ? stage.files : new Map();
}

function diskText(file: StageFile | undefined): { text: string; sha256: string } | null {
  return file === undefined ? null : { text: new TextDecoder().decode(file.bytes), sha256: file.sha256 };
}
