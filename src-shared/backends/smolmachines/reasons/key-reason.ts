import type { LineReason } from '#shared/model/draft';

/** Why a key is there: the rule, who asked for it and the key of bottle.toml that it comes from. */
export type KeyReason = Pick<LineReason, 'rule' | 'askedBy' | 'specKey'>;
