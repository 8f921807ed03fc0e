import type { KeyboardEvent, RefObject } from 'react';
import type { BottleDetail, SpecView } from '#shared/contract/schemas/bottle';
import { useEdits } from '#renderer/state/edits/edits';
import { CodeEditor, type CodeEditorHandle, type CursorRequest } from '#renderer/ui/code/code-editor.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import type { PaneChoice } from './pane-choice.ts';
import { SpecForm } from './spec-form.tsx';
import { useSpecDocs } from './use-spec-docs.ts';
import { useSpecForm } from './use-spec-form.ts';

interface SpecPanesProps {
  readonly detail: BottleDetail;
  /** The text under edit. */
  readonly text: string;
  /** What it comes to, as far as it is known. */
  readonly view: SpecView;
  readonly panes: PaneChoice;
  readonly cursor: CursorRequest | null;
  readonly handle: RefObject<CodeEditorHandle | null>;
  readonly isReadOnly: boolean;
  onChange(text: string): void;
}

/** The spec as text and as a form of its common keys: two views of one draft with one history. */
export function SpecPanes(props: SpecPanesProps) {
  const { detail, text, view, panes, cursor, handle, isReadOnly, onChange } = props;
  const docs = useSpecDocs();
  return (
    <div className="flex min-h-0 flex-1">
      {/* Hidden, not gone: its history is the form's too. */}
      <div className={`min-h-0 min-w-0 flex-1 ${panes === 'form' ? 'hidden' : ''}`}>
        <CodeEditor
          label="bottle.toml"
          language="toml"
          text={text}
          problems={view.problems}
          cursor={cursor}
          docs={docs}
          handle={handle}
          keptAs={detail.row.slug}
          isReadOnly={isReadOnly}
          onChange={onChange}
        />
      </div>
      {panes === 'text' ? null : <FormPane {...props} detail={detail} docs={docs ?? []} isAlone={panes === 'form'} />}
    </div>
  );
}

interface FormPaneProps extends SpecPanesProps {
  readonly docs: NonNullable<ReturnType<typeof useSpecDocs>>;
  readonly isAlone: boolean;
}

function FormPane({ detail, text, view, handle, isReadOnly, docs, isAlone, onChange }: FormPaneProps) {
  const { slug } = detail.row;
  const readText = (): string => useEdits.getState().bySlug[slug]?.text ?? detail.specText ?? '';
  const { form, reason, refusal, change } = useSpecForm(text, readText, onChange);
  return (
    // The keys are those of the editor, which has the one history; the fields in it are reached as usual.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`min-h-0 overflow-y-auto bg-bg ${isAlone ? 'flex-1' : 'w-[380px] shrink-0 border-l border-line'}`}
      onKeyDown={(event) => {
        walkHistory(event, handle.current);
      }}
    >
      <section aria-label="Form" className="max-w-[640px] px-4 py-4">
        {form === null ? (
          reason === null ? (
            <Skeleton label="Reading the text" rows={4} />
          ) : (
            <p className="text-text-2">There is no form while the text cannot be read. {reason}</p>
          )
        ) : (
          <SpecForm
            reason={reason}
            refusal={refusal}
            desk={{ form, isReadOnly: isReadOnly || reason !== null, problems: view.problems, docs, change }}
          />
        )}
      </section>
    </div>
  );
}

/** Undo and redo anywhere in the form are steps of the editor's history. */
function walkHistory(event: KeyboardEvent, editor: CodeEditorHandle | null): void {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (key !== 'z' && !isRedo) return;
  event.preventDefault();
  if (isRedo) editor?.redo();
  else editor?.undo();
}
