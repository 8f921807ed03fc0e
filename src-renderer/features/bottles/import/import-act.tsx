import type { Failure } from '#renderer/state/api';
import { Button } from '#renderer/ui/controls/button.tsx';
import type { Agreed } from './use-import.ts';

interface ImportActProps {
  readonly failure: Failure | null;
  readonly isEmpty: boolean;
  readonly isSending: boolean;
  onSend(agreed: Partial<Agreed>): Promise<void>;
}

/** The button that goes on: import, accept exactly the powers that are shown, or replace the spec that is there. */
export function ImportAct({ failure, isEmpty, isSending, onSend }: ImportActProps) {
  const powersHash = failure?.code === 'powers-not-accepted' ? failure.detail.powersHash : undefined;
  if (failure !== null && powersHash !== undefined) {
    const { length } = failure.detail.powers;
    return (
      <Button kind="primary" isPending={isSending} onPress={() => void onSend({ powersHash })}>
        {length === 1 ? 'Accept 1 power and import' : `Accept ${length} powers and import`}
      </Button>
    );
  }
  if (failure?.code === 'slug-taken') {
    return (
      <Button kind="danger" isPending={isSending} onPress={() => void onSend({ replace: true })}>
        Replace spec
      </Button>
    );
  }
  return (
    <Button kind="primary" isDisabled={isEmpty} isPending={isSending} onPress={() => void onSend({})}>
      Import bottle
    </Button>
  );
}
