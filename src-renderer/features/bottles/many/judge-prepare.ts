import type { BottleDetail } from '#shared/contract/schemas/bottle';

/** Whether a bottle can be written together with others, and in a few words what that does or what stands against it. */
export interface PrepareVerdict {
  /** `blocked`: only where the person writes without the programs. */
  readonly kind: 'writes' | 'same' | 'blocked' | 'refused';
  readonly words: string;
}

/** Judges one bottle of several that are to be prepared. */
export function judgePrepare({ view: { plan, planFailure, powers, powersAccepted } }: BottleDetail): PrepareVerdict {
  if (plan === null) return { kind: 'refused', words: planFailure?.message ?? 'There is no plan for it.' };
  if (!powersAccepted) {
    const { length } = powers;
    const words = `It asks for ${length === 1 ? '1 power' : `${length} powers`} that nobody has accepted. Review it by itself.`;
    return { kind: 'refused', words };
  }
  if (planFailure !== null && planFailure.code !== 'tools-blocked') {
    return { kind: 'refused', words: planFailure.message };
  }
  const changed = plan.files.filter(({ status }) => status !== 'same').length;
  if (changed === 0) return { kind: 'same', words: 'Every file is as written. Nothing to do.' };
  if (planFailure !== null) return { kind: 'blocked', words: planFailure.message };
  const { length } = plan.files;
  const files = length === 1 ? '1 file' : `${length} files`;
  return {
    kind: 'writes',
    words: changed === length ? `Writes ${files}` : `Writes ${files}, ${changed} of them changed`,
  };
}
