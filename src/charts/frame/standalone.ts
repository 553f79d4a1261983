import inter from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import mono from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?url';

/** Everything that a chart's style sheet may set; what a viewer without the page must know. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'image-rendering',
  'visibility',
];

/** The faces that charts are set in, each once. */
const faces = [
  { family: 'Inter', address: inter },
  { family: 'JetBrains Mono', address: mono },
];

let fontRules: Promise<string> | undefined;

/** `@font-face` rules with the fonts inside; a font that cannot be fetched is left to the viewer. */
async function inlineFonts(): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ family, address }) => {
      try {
        const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
        const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
        return `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
      } catch {
        return '';
      }
    }),
  );
  return rules.join('');
}

/**
 * An SVG of the page as a document of its own: styles resolved in the theme on screen, fonts inside,
 * paper behind.
 * @returns the XML text and its size in CSS pixels
 */
export async function standaloneSvg(
  svg: SVGSVGElement,
): Promise<{ xml: string; width: number; height: number }> {
  const { width, height: onScreen } = svg.getBoundingClientRect();
  // A chart may say that its picture is taller than itself: there is a legend below.
  const height = Number(svg.dataset.exportHeight ?? onScreen);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [at, original] of originals.entries()) {
    const target = copies[at]!;
    const computed = getComputedStyle(original);
    const style = properties
      .map((name) => `${name}:${computed.getPropertyValue(name)}`)
      .filter((rule) => !rule.endsWith(':'))
      .join(';');
    target.setAttribute('style', style);
    target.removeAttribute('class');
  }
  for (const element of copy.querySelectorAll('[data-screen-only]')) element.remove();
  for (const element of copy.querySelectorAll('[data-export-only]'))
    element.removeAttribute('display');

  fontRules ??= inlineFonts();
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = await fontRules;
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  copy.prepend(style, paper);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { xml: new XMLSerializer().serializeToString(copy), width, height };
}

/** The same picture in pixels, twice as fine as on screen. Rejects where the browser cannot draw it. */
export async function toPng(svg: SVGSVGElement, scale = 2): Promise<Blob> {
  const { xml, width, height } = await standaloneSvg(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made.')))),
  );
}
