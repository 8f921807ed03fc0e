import type { SpecView } from '#shared/contract/schemas/bottle';
import { countPowers, PowerList } from '#renderer/parts/power-list.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';

/** The powers that were accepted, folded; those that were not stand over the page. */
export function PowersCard({ view: { powers, powersAccepted } }: { readonly view: SpecView }) {
  if (powers.length === 0 || !powersAccepted) return null;
  return (
    <Disclosure title={`${countPowers(powers.length)}, accepted`}>
      <div className="-ml-4">
        <PowerList powers={powers} />
      </div>
    </Disclosure>
  );
}
