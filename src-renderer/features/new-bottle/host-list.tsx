import { useRef } from 'react';
import { SeverityMark } from '#renderer/parts/problem-list.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { linesOfHosts, type PlacedProblems } from './place-on-form.ts';

interface HostListProps {
  readonly value: string;
  readonly isOpenPreset: boolean;
  /** What is wrong with the list as a whole. */
  readonly problem: string | undefined;
  readonly hosts: PlacedProblems['hosts'];
  onChange(value: string): void;
}

const HELP = 'One host a line: api.anthropic.com, or *.github.com for all that is below it.';
const HELP_OPEN = 'Open asks for every host already; what is listed here is only written down.';

/** The hosts that the agent asks for, with what is wrong with single ones below, each with its line. */
export function HostList({ value, isOpenPreset, problem, hosts, onChange }: HostListProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = linesOfHosts(value);
  return (
    <div ref={box} className="flex flex-col gap-1.5">
      <TextArea
        label="Hosts"
        isMono
        rows={4}
        value={value}
        helper={isOpenPreset ? HELP_OPEN : HELP}
        placeholder="api.anthropic.com"
        onChange={onChange}
        {...(problem === undefined ? {} : { problem })}
      />
      {hosts.length === 0 ? null : (
        <ul aria-label="Problems of hosts" className="flex flex-col gap-0.5">
          {hosts.map(({ index, problem: { code, severity, message } }) => (
            <li key={`${index}:${code}`} className="flex items-start gap-2 text-second">
              <SeverityMark severity={severity} />
              <button
                type="button"
                className="link shrink-0 leading-5"
                onClick={() => {
                  selectLine(box.current?.querySelector('textarea') ?? null, lines[index] ?? 1);
                }}
              >
                Line {lines[index] ?? 1}
              </button>
              <span className="min-w-0 leading-5 wrap-anywhere text-text">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(before, before + (lines[line - 1]?.length ?? 0));
}
