import { useRef } from 'react';
import { SeverityMark } from '#renderer/parts/problem-list.tsx';
import { TextArea } from '#renderer/ui/controls/text-area.tsx';
import type { LineProblem } from '#renderer/features/new-bottle/form/place-on-form';

interface LineListProps {
  readonly label: string;
  readonly helper: string;
  readonly placeholder: string;
  /** What one line is called: "host". */
  readonly noun: string;
  readonly value: string;
  /** What is wrong with the list as a whole. */
  readonly problem: string | undefined;
  readonly lines: readonly LineProblem[];
  onChange(value: string): void;
}

/** A list that is typed one a line, with what is wrong with single ones below, each with its line. */
export function LineList({ label, helper, placeholder, noun, value, problem, lines, onChange }: LineListProps) {
  const box = useRef<HTMLDivElement>(null);
  const whole = problem ?? countWrong(lines, noun);
  return (
    <div ref={box} className="flex flex-col gap-1.5">
      <TextArea
        label={label}
        isMono
        rows={4}
        value={value}
        helper={helper}
        placeholder={placeholder}
        onChange={onChange}
        {...(whole === undefined ? {} : { problem: whole })}
      />
      {lines.length === 0 ? null : (
        <ul aria-label={`Problems of ${label.toLowerCase()}`} className="flex flex-col gap-0.5">
          {lines.map(({ line, problem: { code, severity, message } }) => (
            <li key={`${line}:${code}`} className="flex items-start gap-2 text-second">
              <SeverityMark severity={severity} />
              <button
                type="button"
                className="link shrink-0 leading-5"
                onClick={() => {
                  selectLine(box.current?.querySelector('textarea') ?? null, line);
                }}
              >
                Line {line}
              </button>
              <span className="min-w-0 leading-5 wrap-anywhere text-text">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function countWrong(lines: readonly LineProblem[], noun: string): string | undefined {
  const count = lines.filter(({ problem }) => problem.severity === 'error').length;
  if (count === 0) return undefined;
  return count === 1 ? `1 ${noun} cannot be listed as it stands.` : `${count} ${noun}s cannot be listed as they stand.`;
}

function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(before, before + (lines[line - 1]?.length ?? 0));
}
