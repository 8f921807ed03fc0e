import { type ReactNode, useMemo } from 'react';
import type { SpecView } from '#shared/contract/schemas/bottle';
import { FileDiff } from '#renderer/parts/file-diff.tsx';
import { PowerList } from '#renderer/parts/power-list.tsx';
import { ProblemList } from '#renderer/parts/problem-list.tsx';
import { SummaryRows } from '#renderer/parts/summary-rows.tsx';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { hunksOf } from '#renderer/ui/code/diff/text-hunks';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { changedFiles } from './describe-view.ts';
import { ReviewSection } from './review-section.tsx';

interface ReviewDialogProps {
  readonly name: string;
  /** The text that would be replaced. */
  readonly before: string;
  readonly after: string;
  /** What the text after comes to. */
  readonly view: SpecView;
  /** The view is of an older text; the answer for this one is on its way. */
  readonly isAsking: boolean;
  readonly isSaving: boolean;
  readonly isOpen: boolean;
  onSave(): void;
  onSaveAndWrite(): void;
  onClose(): void;
}

/** What an edit would change, before it is saved: the spec, the generated files, the summary, notes and powers. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { name, before, after, view, isAsking, isSaving, isOpen, onSave, onSaveAndWrite, onClose } = props;
  const hunks = useMemo(() => (isOpen ? hunksOf(before, after) : []), [isOpen, before, after]);
  const errors = view.problems.filter(({ severity }) => severity === 'error');
  const canWrite = view.plan !== null && errors.length === 0;
  return (
    <Dialog
      title={`Review changes to ${name}`}
      isOpen={isOpen}
      onClose={onClose}
      width={900}
      footer={
        <>
          {canWrite ? null : (
            <p className="mr-auto text-second text-text-2">It can be saved as it is. Nothing can be written yet.</p>
          )}
          <Button kind="quiet" onPress={onClose}>
            Back to the text
          </Button>
          <Button kind={canWrite ? 'secondary' : 'primary'} isPending={isSaving} isDisabled={isAsking} onPress={onSave}>
            Save
          </Button>
          {canWrite ? (
            <Button kind="primary" isDisabled={isAsking || isSaving} onPress={onSaveAndWrite}>
              Save and write…
            </Button>
          ) : null}
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <ReviewSection title="Spec" aside="from the text on disk (−) to this text (+)">
          <Framed>
            <FileDiff name="bottle.toml" hunks={hunks} between="from the text on disk to this text" />
          </Framed>
        </ReviewSection>
        {view.problems.length === 0 ? null : (
          <ReviewSection title="Problems" count={view.problems.length}>
            <Framed>
              <div className="px-4 py-2">
                <ProblemList problems={view.problems} />
              </div>
            </Framed>
          </ReviewSection>
        )}
        {view.planFailure === null || errors.length > 0 ? null : (
          <Banner tone="unknown">{view.planFailure.message}</Banner>
        )}
        {view.powers.length === 0 ? null : (
          <ReviewSection title="Powers over this host" count={view.powers.length}>
            {view.powersAccepted ? null : (
              <Banner tone="unknown" title="Not accepted yet.">
                You are asked before anything is written.
              </Banner>
            )}
            <PowerList powers={view.powers} />
          </ReviewSection>
        )}
        {view.plan === null ? null : <Files view={view} />}
        {view.summary.length === 0 ? null : (
          <ReviewSection title="What it comes to">
            <Framed>
              <SummaryRows rows={view.summary} />
            </Framed>
          </ReviewSection>
        )}
        {view.plan === null || view.plan.notes.length === 0 ? null : (
          <ReviewSection title="Notes" count={view.plan.notes.length}>
            <ul className="flex list-disc flex-col gap-1 pl-4 text-text-2">
              {view.plan.notes.map(({ code, message }) => (
                <li key={`${code}:${message}`} className="wrap-anywhere">
                  {message}
                </li>
              ))}
            </ul>
          </ReviewSection>
        )}
      </div>
    </Dialog>
  );
}

const STATUS_WORDS = {
  new: 'new',
  same: 'same',
  changed: 'changed',
  drifted: 'drifted: what lies there goes into history',
};

function Files({ view }: { readonly view: SpecView }) {
  const files = changedFiles(view);
  if (files.length === 0) {
    return (
      <ReviewSection title="Files">
        <p className="text-text-2">The generated files stay as they are.</p>
      </ReviewSection>
    );
  }
  return (
    <ReviewSection title="Files" count={files.length} aside="from disk (−) to draft (+)">
      {files.map(({ name, status, hunks, draft }) => (
        <Framed key={name}>
          <p className="flex items-baseline gap-2 border-b border-line bg-sunken px-4 py-1.5">
            <span className="font-mono text-code font-medium">{name}</span>
            <span className="text-second text-text-2">{STATUS_WORDS[status]}</span>
          </p>
          <FileDiff name={name} hunks={hunks.length > 0 ? hunks : hunksOf('', draft?.text ?? '')} />
        </Framed>
      ))}
    </ReviewSection>
  );
}

function Framed({ children }: { readonly children: ReactNode }) {
  return <div className="overflow-hidden rounded-card border border-line bg-surface">{children}</div>;
}
