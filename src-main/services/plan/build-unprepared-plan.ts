import { compareCodeUnits } from '#shared/base/compare-code-units';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { Plan } from '#shared/model/plan';
import type { Slug } from '#shared/model/slug';

/** A plan that only repeats the spec, for the summary of a bottle whose backend this version cannot prepare. */
export function buildUnpreparedPlan(slug: Slug, spec: BottleSpec): Plan {
  return {
    slug,
    name: spec.name,
    backend: spec.backend,
    spec,
    subnet: null,
    sidecars: [],
    socketPath: '',
    env: spec.env
      .map(({ name, value }) => ({ name, kind: value.kind, value: value.kind === 'literal' ? value.value : null }))
      .sort((left, right) => compareCodeUnits(left.name, right.name)),
    notes: [],
  };
}
