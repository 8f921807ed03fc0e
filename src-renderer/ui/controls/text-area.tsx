import { Label, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FIELD_BOX, FIELD_LABEL, FieldNotes } from './field.tsx';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly helper?: string;
  /** What is wrong with the value, in words; absent while nothing is. */
  readonly problem?: string;
  readonly placeholder?: string;
  readonly rows?: number;
  /** For what can be pasted: paths, addresses, commands. */
  readonly isMono?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  onChange(value: string): void;
}

/** Several lines of text with their label, what they are for and what is wrong with them. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    value,
    helper,
    problem,
    placeholder = '',
    rows = 4,
    isMono = false,
    isDisabled = false,
    onChange,
  } = props;
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
      spellCheck={isMono ? 'false' : 'true'}
      className="flex flex-col gap-1"
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        className={`resize-y px-2.5 py-1.5 ${FIELD_BOX} ${isMono ? 'font-mono text-code' : 'text-body'}`}
      />
      <FieldNotes helper={helper} problem={problem} />
    </AriaTextField>
  );
}
