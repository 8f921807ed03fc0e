import type { HostPicture } from '#shared/diagram/host-picture';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';

/** So many are said at once; the rest is in the table. */
const SHOWN = 20;
/** So few need no folding. */
const OPEN = 4;

/** Says what of the bottles' holdings meets something else on this host; nothing while nothing does. */
export function CollisionNote({ picture }: { readonly picture: HostPicture }) {
  const { bottles, orphans } = picture;
  const met = bottles.flatMap(({ name, slug, collisions }) =>
    collisions.map(({ message, code, subject }) => ({ key: `${slug} ${code} ${subject}`, name, message })),
  );
  const left = orphans.map(({ subject, holder }) => ({
    key: subject,
    name: holder === '' ? 'Unknown holder' : holder,
    message: `${subject} is held, and no bottle of that name is there. corkboard cleanup frees it.`,
  }));
  const all = [...met, ...left];
  if (all.length === 0) return null;
  return (
    <Banner
      tone="unknown"
      title={
        all.length === 1
          ? '1 holding meets something else on this host.'
          : `${all.length} holdings meet something else on this host.`
      }
    >
      {all.length <= OPEN ? (
        <CollisionList all={all} />
      ) : (
        <Disclosure title="Show each">
          <CollisionList all={all} />
        </Disclosure>
      )}
    </Banner>
  );
}

interface Said {
  readonly key: string;
  readonly name: string;
  readonly message: string;
}

function CollisionList({ all }: { readonly all: readonly Said[] }) {
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {all.slice(0, SHOWN).map(({ key, name, message }) => (
        <li key={key} className="wrap-anywhere">
          <bdi className="font-medium text-text">{name}</bdi>: {message}
        </li>
      ))}
      {all.length > SHOWN ? <li>{all.length - SHOWN} more are in the table.</li> : null}
    </ul>
  );
}
