import { Button } from 'react-aria-components/Button';
import { TextField } from '#renderer/ui/text-field.tsx';

interface CommandFieldProps {
  readonly value: string;
  readonly problem: string | undefined;
  onChange(value: string): void;
}

const USUAL = ['claude', 'codex', 'gemini', 'bash'];

/** The agent's command, with the usual ones a press away. */
export function CommandField({ value, problem, onChange }: CommandFieldProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        label="Command"
        isMono
        value={value}
        helper="What runs in the guest, with its arguments. Quotes keep spaces; nothing is expanded."
        onChange={onChange}
        {...(problem === undefined ? {} : { problem })}
      />
      <fieldset aria-label="Usual commands" className="flex flex-wrap gap-1.5">
        {USUAL.map((command) => (
          <Button
            key={command}
            aria-label={`Use ${command}`}
            onPress={() => {
              onChange(command);
            }}
            className={`h-6 rounded-mark border px-2 font-mono text-literal transition-colors duration-[120ms] data-hovered:bg-hover data-hovered:text-text ${value.trim() === command ? 'border-accent bg-accent-soft text-text' : 'border-line-strong bg-surface text-text-2'}`}
          >
            {command}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
