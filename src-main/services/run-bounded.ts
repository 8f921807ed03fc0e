/**
 * Runs one step per item, at most `width` at a time, and answers the results in the items' order.
 *
 * A step that throws ends the whole run with that error, after the steps already begun.
 */
export async function runBounded<Item, Value>(
  items: readonly Item[],
  width: number,
  step: (item: Item, index: number) => Promise<Value>,
): Promise<Value[]> {
  const results: Value[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await step(items[index] as Item, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
  return results;
}
