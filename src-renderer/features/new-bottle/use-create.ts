import { useState } from 'react';
import type { NewBottle } from '#shared/contract/schemas/input';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { goTo } from '#renderer/state/route';
import { emptyForm } from './form-fields.ts';

interface Refusal {
  readonly question: string;
  readonly failure: Failure;
}

/** Makes the bottle and goes to it. A refusal holds for the fields it was given for, so a change takes it away. */
export function useCreate(fields: NewBottle) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isCreating, setIsCreating] = useState(false);
  const question = JSON.stringify(fields);
  const create = async (): Promise<void> => {
    if (isCreating) return;
    setIsCreating(true);
    try {
      const { slug } = await api().bottles.createBottle(fields);
      emptyForm();
      goTo({ kind: 'bottle', slug, tab: 'overview' });
    } catch (error) {
      setRefusal({ question, failure: toFailure(error) });
      setIsCreating(false);
    }
  };
  return { failure: refusal?.question === question ? refusal.failure : null, isCreating, create };
}
