import type { Failure } from '#renderer/state/api';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';

/** What a person can do, as the host tells it. */
export type Remedy = NonNullable<Failure['detail']['remedy']>;

const COPY = { command: 'Copy command', page: 'Copy address', words: 'Copy' };

/** What to do, and the command line or address for it, ready to be copied. */
export function RemedyLine({ remedy: { kind, text, literal } }: { readonly remedy: Remedy }) {
  return (
    <div className="flex flex-col gap-2">
      {text === '' ? null : <p className="max-w-[76ch] text-body text-text-2">{text}</p>}
      {literal === null ? null : (
        <div className="flex flex-wrap items-start gap-2">
          <code className="min-w-0 flex-1 rounded-control border border-line bg-sunken px-2.5 py-1 text-literal leading-5 wrap-anywhere whitespace-pre-wrap text-text select-all">
            {kind === 'page' ? <OutsideLink address={literal} /> : literal}
          </code>
          <CopyButton label={COPY[kind]} text={literal} />
        </div>
      )}
    </div>
  );
}

/** The app asks before it opens one, with the address; a browser shows the address by itself. */
function OutsideLink({ address }: { readonly address: string }) {
  if (!address.startsWith('https://')) return address;
  return (
    <a className="link" href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  );
}
