/** A folder of pictures on this machine, as a student may have one. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs';

const colours = { red: '#d62828', green: '#3a9944', blue: '#265cd6', yellow: '#f7d634' };

/** Pictures of coloured squares as PNG, 60 × 40 pixels, drawn by a browser. */
async function squares(): Promise<Record<string, Buffer>> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  });
  const page = await browser.newPage();
  const drawn = await page.evaluate(async (colours) => {
    const all: [string, string][] = [];
    for (const [name, colour] of Object.entries(colours)) {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [60, 40];
      const context = canvas.getContext('2d')!;
      context.fillStyle = colour;
      context.fillRect(0, 0, 60, 40);
      all.push([name, canvas.toDataURL().split(',')[1]]);
    }
    return all;
  }, colours);
  await browser.close();
  return Object.fromEntries(drawn.map(([name, data]) => [name, Buffer.from(data, 'base64')]));
}

/**
 * Four good pictures, one of them in a folder within the folder, a table of captions, and two files that are
 * broken: one is cut short, one is a text.
 */
export async function pictureFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bonsai-pictures-'));
  const write = (name: string, content: Buffer | string) =>
    writeFileSync(join(folder, name), content);
  const { red, green, blue, yellow } = await squares();
  mkdirSync(join(folder, 'more'));
  write('red.png', red);
  write('green.png', green);
  write('blue.png', blue);
  write('more/yellow_square.png', yellow);
  write('cut.png', red.subarray(0, 50));
  write('text.png', 'This is no picture.');
  write(
    'captions.csv',
    'file,caption\nred.png,红色的方块\ngreen.png,绿色的方块\nblue.png,"蓝色，方块"\n',
  );
  return folder;
}
