import { Select } from '#renderer/ui/controls/select.tsx';
import { TextArea } from '#renderer/ui/controls/text-area.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useDraftText } from './draft-text.ts';
import { choicesAt, type FormDesk, isLocked, problemAt, splitLines } from './form-desk.ts';

interface FieldProps {
  readonly desk: FormDesk;
  /** The written path of the key. */
  readonly at: string;
  readonly label: string;
  readonly helper?: string;
  readonly isMono?: boolean;
}

/** One line of text; empty takes the key out of the spec unless it has to be there. */
export function TextKey(props: FieldProps & { readonly value: string | null; readonly isRequired?: boolean }) {
  const { desk, at, label, helper, value, isMono = false, isRequired = false } = props;
  const draft = useDraftText(value ?? '', (text) => {
    void desk.change({ key: at, value: text === '' && !isRequired ? null : text });
    return null;
  });
  const problem = problemAt(desk, at);
  return (
    <div {...draft.around}>
      <TextField
        label={label}
        value={draft.value}
        isMono={isMono}
        isDisabled={isLocked(desk, at)}
        onChange={draft.type}
        {...(helper === undefined ? {} : { helper })}
        {...(problem === undefined ? {} : { problem })}
      />
    </div>
  );
}

/** A whole number; empty takes the key out of the spec, and then the default counts. */
export function NumberKey(props: FieldProps & { readonly value: number | null; readonly preset: string }) {
  const { desk, at, label, helper, value, preset } = props;
  const draft = useDraftText(value === null ? '' : String(value), (text) => {
    const digits = text.trim();
    if (digits !== '' && !/^\d{1,15}$/.test(digits)) return 'A whole number.';
    void desk.change({ key: at, value: digits === '' ? null : Number(digits) });
    return null;
  });
  const problem = draft.refusal ?? problemAt(desk, at);
  return (
    <div {...draft.around}>
      <TextField
        label={label}
        value={draft.value}
        placeholder={preset}
        isDisabled={isLocked(desk, at)}
        onChange={draft.type}
        {...(helper === undefined ? {} : { helper })}
        {...(problem === undefined ? {} : { problem })}
      />
    </div>
  );
}

/** A list of texts, one a line. */
export function LinesKey(props: FieldProps & { readonly value: readonly string[] | null; readonly rows: number }) {
  const { desk, at, label, helper, value, rows } = props;
  const draft = useDraftText((value ?? []).join('\n'), (text) => {
    void desk.change({ key: at, value: [...splitLines(text)] });
    return null;
  });
  // An item of several lines would come back as several items.
  const isOdd = value?.some((item) => item.includes('\n') || item.trim() === '') ?? false;
  const problem = problemAt(desk, at);
  return (
    <div {...draft.around}>
      <TextArea
        isMono
        label={label}
        rows={rows}
        value={draft.value}
        isDisabled={isOdd || isLocked(desk, at)}
        onChange={draft.type}
        {...(isOdd ? { helper: 'It is written in a way that this field cannot show. Edit it in the text.' } : {})}
        {...(isOdd || helper === undefined ? {} : { helper })}
        {...(problem === undefined ? {} : { problem })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly desk: FormDesk;
  readonly at: string;
  readonly table: string;
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
}

/** One of the words that a key can be; a word that it cannot be is shown as it is written. */
export function ChoiceKey({ desk, at, table, name, label, value }: ChoiceProps) {
  const { preset, values } = choicesAt(desk, table, name);
  const shown = value ?? preset ?? '';
  const words = values.includes(shown) ? values : [shown, ...values];
  const problem = problemAt(desk, at);
  return (
    <div className="flex flex-col gap-1">
      <Select
        label={label}
        isDisabled={isLocked(desk, at) || values.length === 0}
        items={words.map((word) => ({ id: word, label: word === '' ? 'not written' : word }))}
        selected={shown}
        onSelect={(word) => {
          if (word !== '' && word !== value) void desk.change({ key: at, value: word });
        }}
      />
      {problem === undefined ? null : <p className="text-second wrap-anywhere text-broken">{problem}</p>}
    </div>
  );
}
