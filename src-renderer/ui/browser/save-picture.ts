/** The properties that a picture takes from the page's styles, as attributes of SVG; children inherit all but the last. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const;
const DROPPED = /^(?:class|role|tabindex|id|aria-.*|data-.*)$/;
const SCALE = 2;

/**
 * Writes a picture of the page as an SVG file that stands alone: colours as they are shown, no style sheet, no script.
 *
 * What is only there to show the choice (`data-halo`) is left out.
 */
export function writeSvg(picture: SVGSVGElement, title: string): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const shown = [picture, ...picture.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const source = shown[index];
    if (source !== undefined) takeStyles(source, element);
  });
  for (const halo of copy.querySelectorAll('[data-drop]')) halo.remove();
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  copy.prepend(name);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function takeStyles(source: Element, element: Element): void {
  if (source.hasAttribute('data-halo')) {
    element.setAttribute('data-drop', '');
    return;
  }
  const styles = getComputedStyle(source);
  for (const { name } of Array.from(element.attributes)) {
    if (DROPPED.test(name)) element.removeAttribute(name);
  }
  if (element.tagName === 'title') return;
  const parent = source.parentElement instanceof SVGElement ? getComputedStyle(source.parentElement) : null;
  for (const name of STYLES) {
    const value = styles.getPropertyValue(name);
    const inherited = name === 'opacity' ? '1' : (parent?.getPropertyValue(name) ?? '');
    if (value !== inherited) element.setAttribute(name, value);
    // What the page wrote stands against its own style, so it must not stay behind.
    else element.removeAttribute(name);
  }
}

/** Gives a text to the person as an SVG file. */
export function saveSvg(text: string, fileName: string): void {
  saveFile(new Blob([text], { type: 'image/svg+xml' }), fileName);
}

/**
 * Gives an SVG picture to the person as a PNG file, at twice its size in px.
 *
 * @throws {Error} where the browser cannot draw it.
 */
export async function savePng(text: string, fileName: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('This browser did not draw the picture.');
  saveFile(blob, fileName);
}

function saveFile(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold of the bytes once it began.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
