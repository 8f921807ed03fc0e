import { FolderOpen, OctagonAlert } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { TextArea } from '#renderer/ui/controls/text-area.tsx';
import { ImportAct } from './import-act.tsx';
import { ImportAnswer } from './import-answer.tsx';
import { takeFile, typeImport, useImportDraft } from '#renderer/state/import-draft';
import { formatBytes, readSpecFile } from './read-spec-file.ts';
import { selectPlace } from './select-place.ts';
import { useImport } from './use-import.ts';

interface ImportDialogProps {
  onClose(): void;
}

/** A text that long is not laid out in a field; it can be taken in all the same, and the host says what is wrong with it. */
const SHOWN_CHARACTERS = 300_000;

/** Takes in a spec from elsewhere: a file or a pasted text, with its problems and its powers shown before it is taken. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const { text, fileName, refusal, waiting } = useImportDraft();
  const { failure, found, isSending, send } = useImport(onClose);
  const body = useRef<HTMLDivElement>(null);
  const isLong = text.length > SHOWN_CHARACTERS;
  const isAsked = failure?.code === 'powers-not-accepted' || failure?.code === 'slug-taken';
  return (
    <Dialog
      isOpen
      title="Import a bottle"
      width={720}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onPress={onClose}>
            Cancel
          </Button>
          <ImportAct failure={failure} isEmpty={text.trim() === ''} isSending={isSending} onSend={send} />
        </>
      }
    >
      <div ref={body} className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <FileButton />
          <p className="text-second text-text-2">
            {fileName === null ? (
              'Or drop a file on this window, or paste the text of a bottle.toml.'
            ) : (
              <>
                From <code>{fileName}</code>
              </>
            )}
          </p>
        </div>
        {refusal === null ? null : (
          <p role="alert" className="flex items-start gap-1.5 text-body text-broken">
            <OctagonAlert aria-hidden size={14} strokeWidth={1.5} className="mt-[3px] shrink-0" />
            <span className="min-w-0 wrap-anywhere">{refusal}</span>
          </p>
        )}
        {isLong ? (
          <LongText length={text.length} />
        ) : (
          <TextArea
            label="Spec"
            isMono
            rows={isAsked ? 5 : 12}
            value={text}
            onChange={typeImport}
            autoFocus={text === ''}
          />
        )}
        {failure !== null || found === null ? null : (
          <output className="block border-t border-line pt-3 text-body text-text-2">
            {found.isThere
              ? 'This very spec is there already, as '
              : 'This spec asks for no power over this host. It becomes '}
            <code>{found.slug}</code>.
          </output>
        )}
        {failure === null ? null : (
          <ImportAnswer
            failure={failure}
            {...(isLong
              ? {}
              : {
                  onGoTo: (place) => {
                    selectPlace(body.current?.querySelector('textarea') ?? null, place);
                  },
                })}
          />
        )}
        {waiting === 0 ? null : (
          <output className="block text-second text-text-2">
            {waiting === 1 ? '1 more file was' : `${waiting} more files were`} opened and come up when this one is done.
          </output>
        )}
      </div>
    </Dialog>
  );
}

function FileButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="secondary" icon={FolderOpen} onPress={() => input.current?.click()}>
        Choose file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".toml,text/plain,application/toml"
        aria-label="Spec file"
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) void readSpecFile(file).then(takeFile);
          // The same file can be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function LongText({ length }: { readonly length: number }) {
  return (
    <div className="flex items-center justify-between gap-3 rounded-card border border-line bg-sunken px-3 py-2">
      <p className="text-text-2">{formatBytes(length)} of text: too long to be shown here.</p>
      <Button
        kind="quiet"
        size="small"
        onPress={() => {
          typeImport('');
        }}
      >
        Take it out
      </Button>
    </div>
  );
}
