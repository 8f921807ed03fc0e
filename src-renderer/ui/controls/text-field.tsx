import type { Ref } from 'react';
import { Input, Label, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FIELD_BOX, FIELD_LABEL, FieldNotes } from './field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly helper?: string;
  /** What is wrong with the value, in words; absent while nothing is. */
  readonly problem?: string;
  readonly placeholder?: string;
  /** For what can be pasted: paths, addresses, commands. */
  readonly isMono?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  onChange(value: string): void;
}

/** One line of text with its label, what it is for and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, helper, problem, placeholder = '', isMono = false, isDisabled = false, onChange } = props;
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
      <Input
        {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
        placeholder={placeholder}
        className={`h-8 px-2.5 ${FIELD_BOX} ${isMono ? 'font-mono text-code' : 'text-body'}`}
      />
      <FieldNotes helper={helper} problem={problem} />
    </AriaTextField>
  );
}
