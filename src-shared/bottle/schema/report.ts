import type { Finding } from '../place-problems.ts';

/** Collects what is wrong with a spec while it is read; reading goes on, so that all of it is told at once. */
export class Report {
  readonly findings: Finding[] = [];

  /** Says that the spec cannot be used as it stands. */
  error(key: string, code: string, message: string): void {
    this.findings.push({ key, code, severity: 'error', message });
  }

  /** Says that something is likely not meant. */
  warn(key: string, code: string, message: string): void {
    this.findings.push({ key, code, severity: 'warning', message });
  }

  /** Whether a spec can be made of what was read. */
  get hasErrors(): boolean {
    return this.findings.some(({ severity }) => severity === 'error');
  }
}
