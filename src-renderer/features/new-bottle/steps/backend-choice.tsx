import type { SpecView } from '#shared/contract/schemas/bottle';
import type { NewBottle } from '#shared/contract/schemas/input';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { ShieldGlyph } from '#renderer/parts/marks/shield-glyph.tsx';
import { formatRoute } from '#renderer/state/route';
import { RadioCards } from '#renderer/ui/controls/radio-cards.tsx';
import { sortBackends } from '../choose-backend.ts';

interface BackendChoiceProps {
  readonly selected: NewBottle['backend'];
  readonly problem: string | undefined;
  /** What each backend comes to on this host; null until it is known. */
  readonly views: ReadonlyMap<NewBottle['backend'], SpecView> | null;
  onSelect(backend: NewBottle['backend']): void;
}

const HELPERS: Readonly<Record<NewBottle['backend'], string>> = {
  sealed: 'smolvm without a network device.',
  qemu: 'QEMU with a restricted network.',
  smolmachines: "smolvm behind gvproxy, as the source system's contract has it.",
};
const COLORS = { proven: 'text-proven', predicted: 'text-predicted', unknown: 'text-unknown', broken: 'text-broken' };

/** The backend of a new bottle, each with what this version can do with it and its shield on this host. */
export function BackendChoice({ selected, problem, views, onSelect }: BackendChoiceProps) {
  const chosen = views?.get(selected);
  return (
    <div className="flex flex-col gap-1.5">
      <RadioCards
        label="Backend"
        items={sortBackends(views).map((id) => {
          const helper = HELPERS[id];
          const view = views?.get(id);
          const isPending = view?.planFailure?.code === 'backend-not-ready';
          return {
            id,
            label: id,
            isMono: true,
            helper: isPending ? `${helper} This version cannot prepare it yet.` : helper,
            aside: view === undefined ? null : <Shield view={view} />,
          };
        })}
        selected={selected}
        onSelect={onSelect}
        {...(problem === undefined ? {} : { problem })}
      />
      {chosen === undefined ? null : <Chosen view={chosen} backend={selected} />}
    </div>
  );
}

function Shield({ view: { shield } }: { readonly view: SpecView }) {
  const { shield: word } = shield;
  return (
    <span className={`flex shrink-0 items-center gap-1.5 text-body font-medium ${COLORS[word]}`}>
      <ShieldGlyph shield={word} />
      <span className="sr-only">shield </span>
      {word}
    </span>
  );
}

function Chosen({ view: { shield, planFailure }, backend }: { readonly view: SpecView; readonly backend: string }) {
  return (
    <div className="flex flex-col gap-0.5 text-second text-text-2">
      <p className="flex flex-wrap items-center gap-x-2">
        The shield of a <code>{backend}</code> bottle on this host:
        <ShieldBadge shield={shield.shield} reasons={shield.reasons} tone="bare" />
      </p>
      {planFailure?.code === 'tools-blocked' ? (
        <p>
          {planFailure.message}{' '}
          <a href={formatRoute({ kind: 'preflight' })} className="link">
            Open preflight
          </a>
        </p>
      ) : null}
      {planFailure?.code === 'backend-not-ready' ? (
        <p>The bottle can be made and its spec edited. Nothing is written from it until a version can prepare it.</p>
      ) : null}
    </div>
  );
}
