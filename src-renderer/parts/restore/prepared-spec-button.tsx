import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import type { Failure } from '#renderer/state/api';
import { Button } from '#renderer/ui/controls/button.tsx';
import { findPreparedSpec, takeUpSpec } from './take-up-spec.ts';

/** Puts the spec as it was prepared last into the editor, unsaved; nothing where that is the present one or not known. */
export function PreparedSpecButton({ detail }: { readonly detail: BottleDetail }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const prepared = findPreparedSpec(detail);
  if (prepared === null) return null;
  const take = async (): Promise<void> => {
    setFailure(await takeUpSpec(detail, prepared, 'the present stage'));
  };
  return (
    <>
      <Button kind="secondary" size="small" icon={PencilLine} onPress={() => void take()}>
        Use the prepared spec
      </Button>
      {failure === null ? null : (
        <div className="w-full">
          <FailureNote failure={failure} />
        </div>
      )}
    </>
  );
}
