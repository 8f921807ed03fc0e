/** What can take the focus inside an element, in order. */
function focusables(within: Element): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input, [tabindex]')];
}

/** Goes from a row into what stands in it, on along it, or back to the row. */
export function walkRow(row: HTMLElement, direction: 1 | -1): void {
  const stops = [row, ...focusables(row).filter((stop) => stop.tabIndex >= 0)];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  stops[(here + direction + stops.length) % stops.length]?.focus();
}

/** Brings the focus to the edge of a list, so that the browser's own Tab goes on from there and out of it. */
export function goToEdge(list: HTMLElement, isBackwards: boolean): void {
  const stops = focusables(list).filter((stop) => stop.tabIndex >= 0);
  stops.at(isBackwards ? 0 : -1)?.focus({ preventScroll: true });
}

/** Whether an event comes from something in a row that acts by itself. */
export function isOfPart(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}
