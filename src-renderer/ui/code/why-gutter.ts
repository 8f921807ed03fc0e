import { EditorSelection, type Extension, Prec, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { EditorView, gutter, GutterMarker, keymap } from '@codemirror/view';

const ICON = [
  'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
  'M9 9.5a3 2.5 0 016 0c0 2-2 2-3 3.5',
  'M12 17h.01',
];
const SVG = 'http://www.w3.org/2000/svg';

const setAsked = StateEffect.define<number>();

/** The line that was asked about last, until the cursor goes elsewhere. */
const askedLine = StateField.define<number | null>({
  create: () => null,
  update: (line, transaction) => {
    const asked = transaction.effects.find((effect) => effect.is(setAsked));
    if (asked !== undefined) return asked.value;
    return transaction.selection === undefined ? line : null;
  },
});

class WhyMarker extends GutterMarker {
  override readonly elementClass: string;
  readonly #line: number;
  readonly #onAsk: (line: number) => void;

  constructor(line: number, isActive: boolean, onAsk: (line: number) => void) {
    super();
    this.elementClass = isActive ? 'why-active' : '';
    this.#line = line;
    this.#onAsk = onAsk;
  }

  override eq(other: WhyMarker): boolean {
    return other.#line === this.#line && other.elementClass === this.elementClass;
  }

  // The gutter is hidden from screen readers and from the Tab order: there, Enter on the line asks the same.
  override toDOM(): Node {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = 'why-marker';
    button.title = `Why line ${this.#line}`;
    button.append(drawIcon());
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    button.addEventListener('click', () => {
      this.#onAsk(this.#line);
    });
    return button;
  }
}

function drawIcon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: '15', height: '15', fill: 'none', stroke: 'currentColor' };
  for (const [name, value] of Object.entries({ ...attributes, 'stroke-width': '2', 'stroke-linecap': 'round' })) {
    svg.setAttribute(name, value);
  }
  for (const shape of ICON) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', shape);
    svg.append(path);
  }
  return svg;
}

const style = EditorView.theme({
  '.why-gutter .cm-gutterElement': { width: '24px' },
  '.why-marker': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '20px',
    padding: '0',
    border: 'none',
    borderRadius: '4px',
    background: 'transparent',
    color: 'var(--accent)',
    cursor: 'pointer',
    position: 'relative',
  },
  '.why-marker svg': { opacity: '0', transition: 'opacity 120ms' },
  '.why-marker::after': {
    content: '""',
    position: 'absolute',
    width: '3px',
    height: '3px',
    borderRadius: '50%',
    background: 'var(--control)',
  },
  '.why-marker:hover svg': { opacity: '1' },
  '.why-marker:hover::after': { opacity: '0' },
  '.why-active .why-marker svg': { opacity: '1' },
  '.why-active .why-marker::after': { opacity: '0' },
});

/** A gutter with a sign on each line that has a reason; a click on it, or Enter on the line, asks why the line is there. */
export function whyGutter(lines: readonly number[], onAsk: (line: number, view: EditorView) => void): Extension {
  if (lines.length === 0) return [];
  const known = new Set(lines);
  const ask = (line: number, view: EditorView): void => {
    view.dispatch({ effects: setAsked.of(line) });
    onAsk(line, view);
  };
  return [
    style,
    askedLine,
    gutter({
      class: 'why-gutter',
      markers: (view) => {
        const active = view.hasFocus ? activeLine(view) : view.state.field(askedLine);
        const ranges = [...known]
          .filter((line) => line >= 1 && line <= view.state.doc.lines)
          .sort((left, right) => left - right)
          .map((line) =>
            new WhyMarker(line, line === active, (asked) => {
              view.focus();
              view.dispatch({ selection: EditorSelection.cursor(view.state.doc.line(asked).from) });
              ask(asked, view);
            }).range(view.state.doc.line(line).from),
          );
        return RangeSet.of(ranges);
      },
    }),
    Prec.high(
      keymap.of([
        {
          key: 'Enter',
          run: (view) => {
            const line = activeLine(view);
            if (known.has(line)) ask(line, view);
            return true;
          },
        },
      ]),
    ),
  ];
}

/** Puts an element of the editor's frame over the sign of a line, so that a popover can stand there. */
export function placeAnchor(view: EditorView, line: number, anchor: HTMLElement): void {
  const frame = anchor.offsetParent?.getBoundingClientRect();
  const block = view.lineBlockAt(view.state.doc.line(line).from);
  const gutterBox = view.dom.querySelector('.why-gutter')?.getBoundingClientRect();
  if (frame === undefined || gutterBox === undefined) return;
  anchor.style.top = `${view.documentTop + block.top - frame.top}px`;
  anchor.style.left = `${gutterBox.left - frame.left}px`;
  anchor.style.width = `${gutterBox.width}px`;
  anchor.style.height = `${block.height}px`;
}

function activeLine(view: EditorView): number {
  return view.state.doc.lineAt(view.state.selection.main.head).number;
}
