import type { Log } from '#main/capabilities/log';

/** One line of a fake log. */
export interface LoggedLine {
  readonly level: 'info' | 'error';
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

/** A log that keeps its lines. */
export class FakeLog implements Log {
  readonly lines: LoggedLine[] = [];

  info(event: string, fields: LoggedLine['fields'] = {}): void {
    this.lines.push({ level: 'info', event, fields });
  }

  error(event: string, fields: LoggedLine['fields'] = {}): void {
    this.lines.push({ level: 'error', event, fields });
  }
}
