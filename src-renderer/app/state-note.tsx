import { RemedyLine } from '#renderer/parts/remedy-line.tsx';
import { useHost } from '#renderer/state/feed/feed';
import { Banner } from '#renderer/ui/layout/banner.tsx';

/** Says over every page what is wrong with the place that all bottles lie in, while it is. */
export function StateNote() {
  const problem = useHost()?.stateProblem ?? null;
  if (problem === null) return null;
  const { message, remedy } = problem;
  return (
    <div className="px-6 pt-3 max-narrow:px-4">
      <Banner tone="broken" isAlert title="The state root cannot be used as it is.">
        {message}
        {remedy === null ? null : (
          <div className="mt-1">
            <RemedyLine remedy={remedy} />
          </div>
        )}
      </Banner>
    </div>
  );
}
