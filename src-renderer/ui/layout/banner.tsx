import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** How grave a banner is: `broken` is worse than asked or failed, `unknown` is not known or drifted. */
type BannerTone = 'broken' | 'unknown' | 'plain';

interface BannerProps {
  readonly tone: BannerTone;
  /** Said first, in bold: a whole sentence. */
  readonly title?: string;
  /** A mark in place of the tone's own. */
  readonly mark?: ReactNode;
  readonly action?: ReactNode;
  /** Said at once by a screen reader; for what came up by itself. */
  readonly isAlert?: boolean;
  readonly children?: ReactNode;
}

const TONES = {
  broken: { look: 'border-transparent bg-broken-soft', icon: OctagonAlert, color: 'text-broken' },
  unknown: { look: 'border-transparent bg-unknown-soft', icon: TriangleAlert, color: 'text-unknown' },
  plain: { look: 'border-line bg-surface', icon: Info, color: 'text-text-2' },
};

/** A sentence over the part of the page that it is about, with at most one act. */
export function Banner({ tone, title, mark, action, isAlert = false, children }: BannerProps) {
  const { look, icon: Icon, color } = TONES[tone];
  return (
    <div
      {...(isAlert ? { role: 'alert' } : {})}
      className={`flex items-start gap-3 rounded-card border px-4 py-2 text-body forced-colors:border-[CanvasText] ${look}`}
    >
      {mark ?? <Icon aria-hidden size={16} strokeWidth={1.5} className={`mt-1.5 shrink-0 ${color}`} />}
      <div className="min-w-0 flex-1 py-1 wrap-anywhere text-text-2">
        {title === undefined ? null : <strong className="font-semibold text-text">{title} </strong>}
        {children}
      </div>
      {action === undefined ? null : <div className="flex min-h-7 shrink-0 items-center gap-2">{action}</div>}
    </div>
  );
}
