import { expect, it } from 'vitest';
import { albumPixels, blankDrawing, filled, painted, paints } from './paint';

it('paints one pixel and leaves the others', () => {
  const drawing = painted(blankDrawing, 17, 'red');
  expect(drawing.filter((paint) => paint === 'red').length).toBe(1);
  expect(painted(drawing, 17, 'red')).toBe(drawing);
});

it('fills up to a border', () => {
  let drawing = blankDrawing;
  for (let row = 0; row < 16; row++) drawing = painted(drawing, row * 16 + 5, 'black');
  drawing = filled(drawing, 0, 'blue');
  expect(drawing.filter((paint) => paint === 'blue').length).toBe(16 * 5);
  expect(drawing.filter((paint) => paint === 'white').length).toBe(16 * 10);
});

it('makes four pixels of one for the album', () => {
  const pixels = albumPixels(painted(blankDrawing, 16 + 2, 'green'));
  const at = (row: number, column: number) =>
    [...pixels.subarray((row * 32 + column) * 3)].slice(0, 3);
  expect(at(2, 4)).toEqual([...paints.green]);
  expect(at(3, 5)).toEqual([...paints.green]);
  expect(at(3, 6)).toEqual([...paints.white]);
});
