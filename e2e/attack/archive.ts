import { readFileSync } from 'node:fs';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly integrity?: { readonly hash: string };
}

/** What lies in an asar archive. */
export interface Archive {
  /** The hash of each file by its path. */
  readonly hashes: Readonly<Record<string, string>>;
  read(path: string): string;
}

/** Opens an asar archive: a head in JSON behind four numbers, then the files one after the other. */
export function openArchive(path: string): Archive {
  const bytes = readFileSync(path);
  const begin = 8 + bytes.readUInt32LE(4);
  const head = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const entries = new Map(listEntries(head, ''));
  return {
    hashes: Object.fromEntries([...entries].map(([name, { integrity }]) => [name, integrity?.hash ?? ''])),
    read(name) {
      const { offset = '0', size = 0 } = entries.get(name) ?? {};
      return bytes.toString('utf8', begin + Number(offset), begin + Number(offset) + size);
    },
  };
}

function listEntries({ files = {} }: Entry, folder: string): [string, Entry][] {
  return Object.entries(files).flatMap(([name, entry]): [string, Entry][] =>
    entry.files === undefined ? [[`${folder}${name}`, entry]] : listEntries(entry, `${folder}${name}/`),
  );
}
