import { Plus } from 'lucide-react';
import { useState } from 'react';
import { pageAction } from '#renderer/actions/page-actions';
import { useKeycap } from '#renderer/actions/use-keycap';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { useHost } from '#renderer/state/feed/feed';
import { goTo } from '#renderer/state/route';
import { Button } from '#renderer/ui/controls/button.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { BottleDrawing } from './bottle-drawing.tsx';
import { showWholeList, useListChoice } from '#renderer/features/bottles/choice/list-choice';

/** What stands in place of the list while there is no bottle: what one is, and two ways to the first. */
export function NoBottles() {
  const isStateGone = (useHost()?.stateProblem ?? null) !== null;
  const [isTaking, setIsTaking] = useState(false);
  const newCap = useKeycap('new-bottle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (): Promise<void> => {
    setIsTaking(true);
    setFailure(null);
    try {
      const { slug } = await api().bottles.importExample({ name: 'web-agent' });
      goTo({ kind: 'bottle', slug, tab: 'overview' });
    } catch (error) {
      setFailure(toFailure(error));
      setIsTaking(false);
    }
  };
  if (isStateGone) return <NoneToShow />;
  return (
    <div className="flex flex-col gap-4">
      <EmptyState
        drawing={<BottleDrawing />}
        title="No bottles yet"
        lead="A bottle is a small virtual machine that is meant to reach only what you list. A bottle.toml that you have can be dropped or pasted here."
        actions={
          <>
            <Button kind="primary" icon={Plus} {...newCap} onPress={pageAction('new-bottle').run}>
              New bottle
            </Button>
            <Button kind="quiet" isPending={isTaking} onPress={() => void take()}>
              Try an example
            </Button>
          </>
        }
      />
      {failure === null ? null : <FailureNote failure={failure} onRetry={() => void take()} />}
    </div>
  );
}

/** Nobody is told that there is no bottle where the place of bottles cannot be looked at. */
function NoneToShow() {
  return (
    <EmptyState
      title="No bottle can be shown"
      lead="Bottles lie in the state root. What is wrong with it, and what to do, is said above."
    />
  );
}

/** What stands in place of the list while nothing in it is what was asked for. */
export function NothingFound() {
  const { text } = useListChoice();
  return (
    <div className="rounded-card border border-line bg-surface">
      <EmptyState
        title={text.trim() === '' ? 'No bottle is what you chose' : `No bottle says “${text.trim()}”`}
        lead="Names, slugs, backends, subnets, sidecars and host ports are looked at."
        actions={
          <Button
            kind="secondary"
            onPress={() => {
              showWholeList();
            }}
          >
            Show all bottles
          </Button>
        }
      />
    </div>
  );
}
