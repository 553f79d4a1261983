import { expect, it } from 'vitest';
import { shrunk } from './shrink-pictures';

async function png(width: number, height: number, colour: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

const pixel = (pixels: Uint8Array, row: number, column: number) => [
  ...pixels.subarray((row * 32 + column) * 3, (row * 32 + column) * 3 + 3),
];

it('shrinks a wide picture as a whole, on white', async () => {
  const file = new File([await png(640, 320, '#c80000')], 'wide.png');
  const read = await shrunk(file);
  if (!read.ok) throw new Error(read.problem);
  expect(read.pixels.length).toBe(32 * 32 * 3);
  expect(pixel(read.pixels, 0, 16)).toEqual([255, 255, 255]);
  expect(pixel(read.pixels, 16, 0)).toEqual([200, 0, 0]);
  expect(pixel(read.pixels, 31, 31)).toEqual([255, 255, 255]);
});

it('enlarges a drawing of 16 × 16 without blur', async () => {
  const canvas = new OffscreenCanvas(16, 16);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'blue';
  context.fillRect(3, 5, 1, 1);
  const read = await shrunk(new File([await canvas.convertToBlob()], 'drawing.png'));
  if (!read.ok) throw new Error(read.problem);
  expect(pixel(read.pixels, 10, 6)).toEqual([0, 0, 255]);
  expect(pixel(read.pixels, 11, 7)).toEqual([0, 0, 255]);
  expect(pixel(read.pixels, 10, 5)).toEqual([255, 255, 255]);
  expect(pixel(read.pixels, 12, 6)).toEqual([255, 255, 255]);
});

it('names what is wrong with a file that is no picture', async () => {
  const broken = (await png(64, 64, 'red')).slice(0, 60);
  expect(await shrunk(new File([], 'a.png'))).toMatchObject({ name: 'a.png', problem: 'empty' });
  expect(await shrunk(new File(['hello'], 'b.png'))).toMatchObject({ problem: 'notAPicture' });
  expect(await shrunk(new File([broken], 'c.png'))).toMatchObject({ problem: 'notAPicture' });
  const big = new File([new Uint8Array(21 * 2 ** 20)], 'd.png');
  expect(await shrunk(big)).toMatchObject({ problem: 'tooBig' });
});
