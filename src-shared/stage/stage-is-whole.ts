import type { PlanJson } from './plan-json.ts';

/**
 * Tells whether a stage holds exactly what its record says: every file, and the spec that it was made from.
 *
 * @param sha256ByName The hashes of the files that lie in the stage, by name below it; more files than recorded do no harm.
 */
export function stageIsWhole(record: PlanJson, sha256ByName: ReadonlyMap<string, string>): boolean {
  return (
    sha256ByName.get('bottle.toml') === record.specSha256 &&
    record.files.every(({ name, sha256 }) => sha256ByName.get(name) === sha256)
  );
}
