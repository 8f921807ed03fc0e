import { useEffect, useState } from 'react';
import type { SpecDocs } from '#shared/contract/schemas/spec-form';
import { api } from '#renderer/state/api';

let asked: Promise<SpecDocs['tables']> | null = null;

async function load(): Promise<SpecDocs['tables']> {
  try {
    return (await api().edits.getSpecDocs()).tables;
  } catch (error) {
    // Asked again when an editor is opened the next time.
    asked = null;
    throw error;
  }
}

/** What is to be known of the keys of a spec; asked for once, null while it is not at hand. */
export function useSpecDocs(): SpecDocs['tables'] | null {
  const [tables, setTables] = useState<SpecDocs['tables'] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    asked ??= load();
    const wait = async (answer: Promise<SpecDocs['tables']>): Promise<void> => {
      try {
        const docs = await answer;
        if (isCurrent) setTables(docs);
      } catch {
        // Without it the editor completes nothing, and works.
      }
    };
    void wait(asked);
    return () => {
      isCurrent = false;
    };
  }, []);
  return tables;
}
