import { useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { countPowers, PowerList } from '#renderer/parts/power-list.tsx';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { refreshBottle } from '#renderer/state/bottle';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';

interface AcceptPowersProps {
  readonly detail: BottleDetail;
  /** After the answer, whatever it was: the bottle is to be read again. */
  onAnswered?(): void;
}

/** The powers of a spec that nobody accepted yet, and accepting exactly these; nothing when there is nothing to accept. */
export function AcceptPowers({ detail, onAnswered }: AcceptPowersProps) {
  const { slug, name } = detail.row;
  const { powers, powersHash, powersAccepted } = detail.view;
  const [isPending, setIsPending] = useState(false);
  const [isOther, setIsOther] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const accept = async (): Promise<void> => {
    setIsPending(true);
    setFailure(null);
    try {
      const view = await api().bottles.acceptPowers({ slug, powersHash });
      setIsOther(!view.powersAccepted);
      await refreshBottle(slug);
    } catch (error) {
      setFailure(toFailure(error));
    }
    setIsPending(false);
    onAnswered?.();
  };
  if (powersAccepted) return null;
  return (
    <section aria-label="Powers to accept" className="flex flex-col gap-2">
      <Banner
        tone="unknown"
        title={`${name} asks for ${countPowers(powers.length)} that nobody accepted yet.`}
        action={
          <Button kind="secondary" size="small" isPending={isPending} onPress={() => void accept()}>
            Accept these powers
          </Button>
        }
      >
        Nothing is written before. If the spec asks for others later, you are asked again.
      </Banner>
      {isOther ? (
        <Banner tone="unknown" isAlert title="The spec asks for other powers by now.">
          Nothing was accepted. This is the list as it is now.
        </Banner>
      ) : null}
      <PowerList powers={powers} />
      {failure === null ? null : <FailureNote failure={failure} onRetry={() => void accept()} />}
    </section>
  );
}
