import type { Result } from '#shared/base/result';
import type { Cost } from '#shared/report/list-costs';
import type { BottleDetail, BottleRow, CleanupReport, SpecView } from '#shared/contract/schemas/bottle';
import type { KeptEdit } from '#shared/contract/schemas/edit';
import type { DoctorReport } from '#shared/contract/schemas/check';
import type { FailureDetail } from '#shared/contract/schemas/failure';
import type { FeedEvent, Opening, Snapshot } from '#shared/contract/schemas/feed';
import type { DiffReport, FileView } from '#shared/contract/schemas/file-view';
import type { NewBottle } from '#shared/contract/schemas/input';
import type { ReviewedBytes, ReviewStanding } from '#shared/contract/schemas/review';
import type { OpenedFile } from '#shared/contract/schemas/opened';
import type { HostPicture } from '#shared/diagram/host-picture';
import type { FormRead, SpecChange, SpecDocs } from '#shared/contract/schemas/spec-form';
import type { StageComparison, Timeline } from '#shared/contract/schemas/timeline';
import type { DetailRow, PlanReport, SummaryRow } from '#shared/contract/schemas/plan-report';
import type { SettingsView } from '#shared/contract/schemas/settings';
import type { Power } from '#shared/model/bottle-spec';
import type { FailureCode } from '#shared/model/failure';
import type { Theme } from '#shared/model/settings';
import type { ShieldJudgement } from '#shared/model/shield';
import type { ToolId } from '#shared/model/tool';

/** Why an act was not done, as every host tells it. */
export interface ServiceFailure {
  readonly code: FailureCode;
  readonly message: string;
  readonly detail: FailureDetail;
}

/** The answer of a service. */
export type Answer<Value> = Promise<Result<Value, ServiceFailure>>;

/** A spec file that was made, taken in, given out or edited. */
export interface SpecFileReport {
  readonly slug: string;
  /** The absolute path of the file. */
  readonly path: string;
  readonly powers: Power[];
}

/** How a prepare is to be done. */
export interface PrepareOptions {
  /** The plan that was reviewed; null only from the command line without `--review`. */
  readonly reviewId: string | null;
  readonly allowMissingTools: boolean;
  readonly movePorts: boolean;
}

/** Use cases on bottles as things. */
export interface BottlesService {
  list(): Answer<BottleRow[]>;
  get(slug: string): Answer<BottleDetail>;
  draftSpec(fields: NewBottle): Answer<{ text: string; slug: string; view: SpecView; costs: Cost[] }>;
  create(fields: NewBottle): Answer<SpecFileReport>;
  importSpec(input: {
    /** The file's bytes, or a text that was pasted. */
    readonly content: Uint8Array | string;
    /** How problems name the file. */
    readonly path: string;
    /** `all` takes them as accepted (`--yes`); a hash accepts exactly those. */
    readonly acceptedPowers: 'all' | { readonly hash: string } | null;
    readonly replace: boolean;
  }): Answer<SpecFileReport>;
  /** What an import of this text would be refused for, or the slug it would get and whether this very spec is there. */
  checkImport(text: string): Answer<{ slug: string; isThere: boolean }>;
  importExample(name: string): Answer<SpecFileReport>;
  /** The spec's text to give out, literal env values replaced by `${NAME}` unless `withValues`. */
  exportSpec(
    slug: string,
    options: { readonly withValues: boolean },
  ): Answer<{ text: string; path: string; powers: Power[] }>;
  /** Makes a bottle with the spec of another, byte for byte but for its name. */
  duplicate(slug: string, name: string): Answer<SpecFileReport>;
  /** Puts a spec back that a cleanup removed. */
  putBackSpec(slug: string, text: string): Answer<SpecFileReport>;
  acceptPowers(slug: string, powersHash: string): Answer<SpecView>;
  planCleanup(slug: string, withSpec: boolean): Answer<CleanupReport>;
  cleanUp(slug: string, withSpec: boolean): Answer<CleanupReport>;
  /** Always a failure in this version: `launch-not-implemented` with the commands that were meant. */
  launch(slug: string): Answer<{ slug: string; state: string }>;
  /** Always a failure in this version, worded for stop. */
  stop(slug: string): Answer<{ slug: string; state: string }>;
}

/** What was typed in one page and not saved. */
export interface UnsavedText {
  readonly pageId: string;
  /** The hash of the spec that the edit began from; null when that was no text. */
  readonly baseSha256: string | null;
  readonly text: string;
  /** The page whose kept text this goes on from, with when that was kept as far as it is known. */
  readonly replaces: { readonly pageId: string; readonly keptAt: string | null } | null;
}

/** Use cases on a spec's text while it is edited. */
export interface EditsService {
  preview(slug: string, baseSha256: string | null, text: string): Answer<{ view: SpecView; diskSha256: string | null }>;
  save(slug: string, baseSha256: string | null, text: string): Answer<{ sha256: string }>;
  /** Keeps unsaved text durably, a file for each page. */
  keep(slug: string, unsaved: UnsavedText): Answer<{ keptAt: string }>;
  drop(slug: string, pageId: string): Answer<{ dropped: boolean }>;
  /** The unsaved texts of a bottle, newest first. */
  listKept(slug: string): Answer<KeptEdit[]>;
  /** What the common keys of a text say. */
  readForm(text: string): Answer<FormRead>;
  /** Sets keys in a text, all or none, and saves nothing. */
  patch(text: string, changes: readonly SpecChange[]): Answer<{ text: string }>;
  getSpecDocs(): Answer<SpecDocs>;
  /** Sets keys by path (`egress.allow`, value decoded from TOML text) keeping every other byte, and saves. */
  setKeys(slug: string, changes: readonly { readonly key: string; readonly toml: string }[]): Answer<SpecFileReport>;
}

/** A plan as a value and as what a person reads: the summary rows and the folded details. */
export interface PlanOutcome {
  readonly report: PlanReport;
  readonly summary: SummaryRow[];
  readonly details: DetailRow[];
  /** What the plan is worth on this host, with the reasons. */
  readonly shield: ShieldJudgement;
}

/** The two stages that are compared; null is the present one. */
export interface StagePair {
  readonly before: number | null;
  readonly after: number | null;
}

/** Use cases on what is written. */
export interface StagesService {
  plan(slug: string): Answer<PlanOutcome>;
  prepare(slug: string, options: PrepareOptions): Answer<PlanOutcome>;
  /** Prepares every bottle; one that fails does not stop the others. */
  prepareAll(
    options: Omit<PrepareOptions, 'reviewId'>,
    onDone?: (slug: string, result: Result<PlanReport, ServiceFailure>) => void,
  ): Promise<readonly { readonly slug: string; readonly result: Result<PlanReport, ServiceFailure> }[]>;
  diff(slug: string, historyNumber: number | null): Answer<DiffReport>;
  restoreRecord(slug: string): Answer<{ slug: string; restored: string[]; former: number | null }>;
  /** Writes the former stage of that number back as it was, where the stage is still what the restore left. */
  undoRestore(slug: string, number: number): Answer<{ slug: string; files: string[] }>;
  getHistory(slug: string, number: number): Answer<{ number: number; specText: string | null; files: FileView[] }>;
  /** What happened to a bottle, newest first. */
  getTimeline(slug: string): Answer<Timeline>;
  /** Two stages file by file; null is the present one. */
  compareStages(slug: string, pair: StagePair): Answer<StageComparison>;
  stagePath(slug: string): Answer<string>;
}

/** Use cases on the review of what is not written, or not as it was written. */
export interface ReviewsService {
  getStandings(slugs: readonly string[]): Answer<{ standings: ReviewStanding[] }>;
  setReviewed(slug: string, bytes: readonly ReviewedBytes[], isReviewed: boolean): Answer<ReviewStanding>;
  getDrift(slug: string, file: string): Answer<{ hunks: FileView['hunks'] }>;
  /** A signal that was given ends the work between two bottles; the answer is then about those that were read. */
  exportReview(
    slugs: readonly string[],
    format: 'markdown' | 'html',
    signal?: AbortSignal,
  ): Answer<{ text: string; fileName: string }>;
}

/** The checks on this host. */
export interface PreflightService {
  runChecks(options: { readonly fresh: boolean; readonly tool?: ToolId | undefined }): Answer<DoctorReport>;
}

/** What all bottles hold on this host. */
export interface NetworkService {
  /** The picture of all bottles; `tryPorts` looks first whether another program took one of the held ports. */
  getPicture(options: { readonly tryPorts: boolean }): Answer<HostPicture>;
}

/** The person's settings, in settings.toml. */
export interface SettingsService {
  get(): Answer<SettingsView>;
  change(changes: {
    readonly theme?: Theme | undefined;
    readonly singleKeys?: boolean | undefined;
  }): Answer<SettingsView>;
  /** Names a program's path; `path-refused` when it is not absolute, no program, or others can change it. */
  setTool(tool: ToolId, path: string): Answer<SettingsView>;
  /** Has the program looked for again. */
  forgetTool(tool: ToolId): Answer<SettingsView>;
  /** The absolute path of one of Corkboard's own places. */
  pathOf(place: 'state-root' | 'settings' | 'logs'): string;
}

/** Spec files that a person opened with Corkboard from elsewhere, until a page takes them. */
export interface OpenedService {
  /** Lets files wait, by their absolute paths. */
  add(paths: readonly string[]): void;
  /** How many wait: now, and at each change; ends when the signal is aborted. */
  watch(signal: AbortSignal): AsyncIterableIterator<{ waiting: number }>;
  /** The next file, which then waits no longer; null when none does. */
  take(): Answer<OpenedFile | null>;
}

/** The state of open pages. */
export interface FeedService {
  /** The first bottles of a long list, read before the rest; null of a short one. */
  getOpening(): Answer<Opening | null>;
  getSnapshot(): Answer<Snapshot>;
  /** Events after the call; ends when the signal is aborted. */
  watch(signal: AbortSignal): AsyncIterableIterator<FeedEvent>;
  /** Stops watching the disk. */
  close(): Promise<void>;
}

/** Where unexpected errors end, so that no stack, path of a program or secret reaches a person's screen. */
export interface DefectsService {
  /** Writes an unexpected error to the log and answers the failure to show: `internal` with the short reference. */
  report(error: unknown): ServiceFailure;
}

/** Every use case that a host can offer. */
export interface Services {
  readonly bottles: BottlesService;
  readonly edits: EditsService;
  readonly stages: StagesService;
  readonly reviews: ReviewsService;
  readonly preflight: PreflightService;
  readonly settings: SettingsService;
  readonly network: NetworkService;
  readonly opened: OpenedService;
  readonly feed: FeedService;
  readonly defects: DefectsService;
  /** Waits until nothing is being written any more. */
  settle(): Promise<void>;
}
