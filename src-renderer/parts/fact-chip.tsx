/** The id of a fact that a statement rests on, as FACTS.md and the command line name it. */
export function FactChip({ fact }: { readonly fact: string }) {
  return (
    <span title="The fact that this rests on" className="font-mono text-literal wrap-anywhere text-accent">
      <span className="sr-only">fact </span>
      {fact}
    </span>
  );
}
