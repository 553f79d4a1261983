/** Draws SVGs with the test browser: the only rasteriser at hand that draws all three sets as they are meant. */
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from '../lib/chromium.mjs';

/** A page gets slower with every image that it has drawn, so each draws so many. */
const IMAGES_A_PAGE = 150;

/**
 * @param {string[]} svgs
 * @param {number} size pixels on a side
 * @returns {Promise<Uint8Array>} [image, row, column, RGBA], not premultiplied
 */
export async function rasterise(svgs, size) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  });
  const bytes = new Uint8Array(svgs.length * size * size * 4);
  try {
    for (let from = 0; from < svgs.length; from += IMAGES_A_PAGE) {
      const page = await browser.newPage();
      const drawn = await page.evaluate(draw, [svgs.slice(from, from + IMAGES_A_PAGE), size]);
      bytes.set(Buffer.from(drawn, 'base64'), from * size * size * 4);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return bytes;
}

/** Runs in the page. */
async function draw([svgs, size]) {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let binary = '';
  for (const svg of svgs) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    context.clearRect(0, 0, size, size);
    context.drawImage(image, 0, 0, size, size);
    const { data } = context.getImageData(0, 0, size, size);
    binary += String.fromCharCode(...data);
  }
  return btoa(binary);
}
