import { type Extension, RangeSet } from '@codemirror/state';
import { EditorView, gutter, GutterMarker } from '@codemirror/view';

class WhyMarker extends GutterMarker {
  readonly #line: number;
  readonly #onAsk: (line: number, button: HTMLElement) => void;

  constructor(line: number, onAsk: (line: number, button: HTMLElement) => void) {
    super();
    this.#line = line;
    this.#onAsk = onAsk;
  }

  override eq(other: WhyMarker): boolean {
    return other.#line === this.#line;
  }

  override toDOM(): Node {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'why-marker';
    button.setAttribute('aria-label', `Why line ${this.#line}`);
    button.title = `Why line ${this.#line}`;
    button.addEventListener('click', () => {
      this.#onAsk(this.#line, button);
    });
    return button;
  }
}

const style = EditorView.theme({
  '.why-gutter .cm-gutterElement': { display: 'flex', alignItems: 'center', justifyContent: 'center', width: '24px' },
  '.why-marker': {
    width: '24px',
    height: '20px',
    padding: '0',
    border: 'none',
    borderRadius: '4px',
    background: 'transparent',
    color: 'var(--text-3)',
    cursor: 'pointer',
    fontSize: '11px',
    lineHeight: '20px',
  },
  '.why-marker::before': { content: '"·"', fontWeight: '700' },
  '.why-marker:hover, .why-marker:focus-visible': { color: 'var(--accent)', background: 'var(--hover)' },
  '.why-marker:hover::before, .why-marker:focus-visible::before': { content: '"?"' },
  '.why-marker:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
});

/** A gutter with a button on each line that has a reason; the button asks why the line is there. */
export function whyGutter(lines: readonly number[], onAsk: (line: number, button: HTMLElement) => void): Extension {
  return [
    style,
    gutter({
      class: 'why-gutter',
      markers: (view) => {
        const ranges = lines
          .filter((line) => line >= 1 && line <= view.state.doc.lines)
          .map((line) => new WhyMarker(line, onAsk).range(view.state.doc.line(line).from));
        return RangeSet.of(ranges, true);
      },
    }),
  ];
}
