import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Keycap } from './keycap.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** The key that jumps here, shown while the field is empty. */
  readonly keycap?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  onChange(value: string): void;
}

/** A field that narrows down what is shown; Esc empties it. */
export function SearchField({ label, value, placeholder, keycap, inputRef, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className="group relative flex h-8 w-60 items-center max-narrow:w-52"
    >
      <Search aria-hidden size={16} strokeWidth={1.5} className="pointer-events-none absolute left-2.5 text-text-3" />
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        placeholder={placeholder ?? label}
        className="h-8 w-full rounded-control border border-control bg-surface pr-8 pl-8 text-body text-text placeholder:text-text-3 data-focused:border-accent data-focused:outline-2 data-focused:-outline-offset-1 data-focused:outline-accent [&::-webkit-search-cancel-button]:hidden"
      />
      {value === '' ? (
        keycap === undefined ? null : (
          <span className="pointer-events-none absolute right-2 flex group-focus-within:hidden">
            <Keycap>{keycap}</Keycap>
          </span>
        )
      ) : (
        <Button
          aria-label={`Empty ${label.toLowerCase()}`}
          className="absolute right-1 flex size-6 items-center justify-center rounded-mark text-text-3 data-hovered:bg-hover data-hovered:text-text"
        >
          <X aria-hidden size={14} strokeWidth={1.5} />
        </Button>
      )}
    </AriaSearchField>
  );
}
