import type { BottleRow } from '#shared/contract/schemas/bottle';

/** What the banner over the list says of bottles whose shield is broken, and the evidence for it. */
export interface BannerWords {
  /** A whole sentence with the count. */
  readonly title: string;
  /** What it rests on, one sentence. */
  readonly because: string;
  /** The bottles that it is said of. */
  readonly names: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One statement, the fact behind it, and the bottles that it is said of. */
interface Evidence {
  readonly statement: string;
  readonly fact: string | null;
  readonly names: readonly string[];
}

/** Words the banner; null when no shield is broken. */
export function wordBanner(rows: readonly BottleRow[]): BannerWords | null {
  const broken = rows.filter(({ shield }) => shield === 'broken');
  const evidence = gatherEvidence(broken);
  if (broken.length === 0) return null;
  const first = evidence[0];
  return {
    title: wordTitle(broken, first),
    because: first === undefined ? '' : afterVerdict(first.statement),
    names: broken.map(({ name }) => name),
    evidence,
  };
}

function gatherEvidence(broken: readonly BottleRow[]): readonly Evidence[] {
  const byStatement = new Map<string, { statement: string; fact: string | null; names: string[] }>();
  for (const { name, shieldReasons } of broken) {
    for (const { statement, fact } of shieldReasons) {
      const known = byStatement.get(statement);
      if (known === undefined) byStatement.set(statement, { statement, fact, names: [name] });
      else known.names.push(name);
    }
  }
  return [...byStatement.values()];
}

const VERDICTS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'gvproxy-ignores-unknown-keys': ['looks closed and is open', 'look closed and are open'],
  'smolvm-rejects-unknown-keys': ['cannot start as asked', 'cannot start as asked'],
};

function wordTitle(broken: readonly BottleRow[], first: Evidence | undefined): string {
  const [only] = broken;
  const verdict = first?.fact == null ? undefined : VERDICTS[first.fact];
  const isOfAll = first?.names.length === broken.length;
  if (verdict !== undefined && isOfAll) {
    return broken.length === 1 ? `${only?.name ?? ''} ${verdict[0]}.` : `${broken.length} bottles ${verdict[1]}.`;
  }
  return broken.length === 1
    ? `The shield of ${only?.name ?? ''} is broken.`
    : `The shields of ${broken.length} bottles are broken.`;
}

/** The reason without the verdict before it, which the title says already: "This bottle …: gvproxy 0.8.9 reads …". */
function afterVerdict(statement: string): string {
  const cut = statement.startsWith('This bottle') ? statement.indexOf(': ') : -1;
  return cut === -1 ? statement : statement.slice(cut + 2);
}
