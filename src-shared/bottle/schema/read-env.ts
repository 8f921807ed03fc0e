import type { EnvEntry, EnvValue } from '../../model/bottle-spec.ts';
import { joinKey } from '../toml/key-path.ts';
import { isEnvName, isReservedEnv } from './env-names.ts';
import { looksSecret } from './looks-secret.ts';
import type { Report } from './report.ts';
import { hasHidden } from './table-reader.ts';
import { describeValue, showWord } from './show-value.ts';
import { isTable, type TableReader } from './table-reader.ts';

/** Reads `[env]` in the order of the file. */
export function readEnv(top: TableReader): readonly EnvEntry[] {
  const table = top.value('env');
  if (table === undefined) return [];
  const { report } = top;
  if (!isTable(table)) {
    report.error('env', 'wrong-type', `env is a table, [env], not ${describeValue(table)}.`);
    return [];
  }
  return Object.entries(table).flatMap(([name, written]) => {
    const at = joinKey('env', name);
    const isGood = checkName(name, at, report);
    const value = readValue(written, { name, at, report });
    return isGood && value !== null ? [{ name, value }] : [];
  });
}

function checkName(name: string, at: string, report: Report): boolean {
  if (!isEnvName(name)) {
    report.error(
      at,
      'env-name',
      `${showWord(name)} cannot name a variable. A name is made of letters, digits and _, and does not begin with a digit.`,
    );
    return false;
  }
  if (!isReservedEnv(name)) return true;
  const whose = name.startsWith('GIT_CONFIG_') ? 'the git gate' : 'the egress proxy';
  report.error(at, 'env-reserved', `${name} belongs to ${whose}: Corkboard sets it, a spec cannot. Remove the line.`);
  return false;
}

interface Written {
  readonly name: string;
  readonly at: string;
  readonly report: Report;
}

function readValue(written: unknown, { name, at, report }: Written): EnvValue | null {
  if (typeof written !== 'string') {
    const isPlain = (typeof written === 'number' || typeof written === 'boolean') && isEnvName(name);
    const remedy = isPlain ? ` Write ${name} = "${written}".` : '';
    report.error(at, 'wrong-type', `A variable is a text in quotes, not ${describeValue(written)}.${remedy}`);
    return null;
  }
  if (hasHidden(written, at, report)) return null;
  const read = parseEnvValue(written);
  if (typeof read === 'string') {
    report.error(at, 'env-value', `${at} ${read}`);
    return null;
  }
  if (read.kind === 'literal' && looksSecret(name, read.value)) {
    report.warn(
      at,
      'env-looks-secret',
      `${at} looks like a token or a password, and would be written into files. Write ${name} = "\${${name}}" to take it from the host when the bottle starts.`,
    );
  }
  return read;
}

/** Tells what a written value means (DESIGN 3), or what is wrong with it. */
export function parseEnvValue(written: string): EnvValue | string {
  const host = /^\$\{([^{}]*)\}$/.exec(written);
  if (host !== null) {
    const hostName = host[1] ?? '';
    if (isEnvName(hostName)) return { kind: 'host', hostName };
    return `takes ${showWord(hostName)} from the host, which cannot name a variable.`;
  }
  // Left to right, as the escapes are read: `$${` is a literal `${`.
  if (written.replaceAll('$${', '').includes('${')) {
    return 'mixes ${ with other text. A variable of the host is taken whole, "${NAME}"; a literal ${ is written $${.';
  }
  const text = written.replaceAll('$${', '${');
  if (!text.startsWith('?')) return { kind: 'literal', value: text };
  if (text.startsWith('??')) return { kind: 'literal', value: text.slice(1) };
  const question = text.slice(1).trim();
  return question === ''
    ? 'begins with ? and asks for nothing. Say what is asked for, "?npm token"; a literal ? is written ??.'
    : { kind: 'asked', question };
}
