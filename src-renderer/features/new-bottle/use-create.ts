import { useState } from 'react';
import type { NewBottle } from '#shared/contract/schemas/input';
import { api, type Failure, toFailure } from '#renderer/state/api';

interface Refusal {
  readonly question: string;
  readonly failure: Failure;
}

/** Makes the bottle. A refusal holds for the fields it was given for, so a change takes it away. */
export function useCreate(fields: NewBottle) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isCreating, setIsCreating] = useState(false);
  const question = JSON.stringify(fields);
  const create = async (onMade: (slug: string) => void): Promise<void> => {
    if (isCreating) return;
    setIsCreating(true);
    try {
      const { slug } = await api().bottles.createBottle(fields);
      onMade(slug);
    } catch (error) {
      setRefusal({ question, failure: toFailure(error) });
    }
    setIsCreating(false);
  };
  return { failure: refusal?.question === question ? refusal.failure : null, isCreating, create };
}
