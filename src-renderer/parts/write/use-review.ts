import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { refreshBottle, useBottleDetail } from '#renderer/state/bottle';
import { describePlanChange, describePorts, type Reviewed } from './describe-plan-change.ts';

/** What the dialog shows and what a yes to it writes. */
export interface ShownPlan {
  readonly detail: BottleDetail;
  /** The plan that is written; with moved ports another one than the detail's. */
  readonly plan: PlanReport;
  readonly isMoved: boolean;
}

/** One review from opening the dialog to what was written. */
export interface Review {
  /** Null until the first answer, and where there is no plan. */
  readonly shown: ShownPlan | null;
  /** The bottle as it was last read; null until the first answer. */
  readonly detail: BottleDetail | null;
  /** How the shown plan differs from the one that was shown before; null when it is the first. */
  readonly changes: readonly string[] | null;
  /** What would be written is another plan by now. */
  readonly isStale: boolean;
  readonly step: 'idle' | 'reading' | 'writing';
  readonly failure: Failure | null;
  readonly written: PlanReport | null;
  /** Reads the plan again and says what changed. */
  readAgain(): Promise<void>;
  write(allowMissingTools: boolean): Promise<void>;
  /** Shows the plan with other host ports in place of those whose owner cannot be told; writes nothing. */
  movePorts(): Promise<void>;
  keepPorts(): void;
}

/** Reviews and writes one bottle: only the plan that is on screen is ever written. */
export function useReview(slug: string): Review {
  const live = useBottleDetail(slug);
  const liveDetail = live.status === 'ready' ? live.detail : null;
  const latest = useRef(liveDetail);
  const [seen, setSeen] = useState<BottleDetail | null>(null);
  const [detail, setDetail] = useState<BottleDetail | null>(null);
  const [shown, setShown] = useState<ShownPlan | null>(null);
  const [changes, setChanges] = useState<readonly string[] | null>(null);
  const [step, setStep] = useState<Review['step']>('reading');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [written, setWritten] = useState<PlanReport | null>(null);
  useEffect(() => {
    latest.current = liveDetail;
  }, [liveDetail]);

  const adopt = (next: BottleDetail, moved: PlanReport | null): void => {
    const plan = moved ?? next.view.plan;
    const nextShown = plan === null ? null : { detail: next, plan, isMoved: moved !== null };
    setChanges(
      shown === null || nextShown === null ? null : describePlanChange(asReviewed(shown), asReviewed(nextShown)),
    );
    setDetail(next);
    setShown(nextShown);
    // What the page knew at this moment is no news; only what it hears from now on is.
    setSeen(latest.current);
  };
  const take = (answer: BottleDetail | Failure, moved: PlanReport | null): void => {
    if ('code' in answer) setFailure(answer);
    else adopt(answer, moved);
  };
  const read = async (moved: PlanReport | null): Promise<void> => {
    take(await readBottle(slug), moved);
  };
  const run = async (next: 'reading' | 'writing', act: () => Promise<void>): Promise<void> => {
    setStep(next);
    setFailure(null);
    await act();
    setStep('idle');
  };

  const begin = useEffectEvent((answer: BottleDetail | Failure) => {
    take(answer, null);
    setStep('idle');
  });
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const answer = await readBottle(slug);
      if (isCurrent) begin(answer);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [slug]);

  const write = async (allowMissingTools: boolean): Promise<void> => {
    if (shown === null) return;
    const { plan, isMoved } = shown;
    const asked = { slug, reviewId: plan.reviewId, allowMissingTools, movePorts: isMoved };
    try {
      setWritten(await api().stages.prepare(asked));
      await refreshBottle(slug);
    } catch (error) {
      const refused = toFailure(error);
      if (refused.code === 'plan-changed') await read(isMoved ? (refused.detail.plan ?? null) : null);
      else setFailure(refused);
      // What stands against it may be news to the page as well.
      if (refused.code === 'powers-not-accepted') await read(null);
    }
  };
  const movePorts = async (): Promise<void> => {
    if (shown === null) return;
    try {
      // No plan has an empty id, so this asks for the plan and can write nothing.
      await api().stages.prepare({ slug, reviewId: '', allowMissingTools: true, movePorts: true });
    } catch (error) {
      const answer = toFailure(error);
      const moved = answer.code === 'plan-changed' ? answer.detail.plan : undefined;
      if (moved === undefined) {
        setFailure(answer);
        return;
      }
      setShown({ ...shown, plan: moved, isMoved: true });
      setChanges(describePorts(shown.plan, moved));
    }
  };
  const isNews = liveDetail !== null && liveDetail !== seen;
  return {
    shown,
    detail,
    changes,
    isStale: isNews && shown !== null && step === 'idle' && !isSamePlan(liveDetail, shown.detail),
    step,
    failure,
    written,
    readAgain: () => run('reading', () => read(null)),
    write: (allowMissingTools) => run('writing', () => write(allowMissingTools)),
    movePorts: () => run('reading', movePorts),
    keepPorts() {
      if (shown?.detail.view.plan == null) return;
      setShown({ detail: shown.detail, plan: shown.detail.view.plan, isMoved: false });
      setChanges(null);
    },
  };
}

async function readBottle(slug: string): Promise<BottleDetail | Failure> {
  try {
    return await api().bottles.getBottle({ slug });
  } catch (error) {
    return toFailure(error);
  }
}

function isSamePlan(one: BottleDetail, other: BottleDetail): boolean {
  return one.view.plan?.reviewId === other.view.plan?.reviewId;
}

function asReviewed({ plan, detail }: ShownPlan): Reviewed {
  return { plan, specSha256: detail.specSha256 };
}
