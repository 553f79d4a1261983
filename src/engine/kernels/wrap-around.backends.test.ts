import { expect, it } from 'vitest';
import {
  describeOnBackends,
  expectClose,
  expectSlopes,
  normalTensor as normal,
  weigh,
} from '#engine/testing';
import { wrapAround } from '.';

const cases: [shape: [number, number, number, number], margin: number][] = [
  [[2, 4, 5, 3], 1],
  [[1, 6, 4, 2], 2],
  // Every pixel is in a margin as well, and the corners in both.
  [[3, 2, 2, 1], 1],
];

describeOnBackends('images that are wrapped around', () => {
  it.each(cases)('go on with the opposite side: %j by %i', async (shape, margin) => {
    const x = normal('wrapped', shape);
    const [batch, height, width, channels] = shape;
    const values = await x.data();
    const expected: number[] = [];
    for (let n = 0; n < batch; n++)
      for (let row = -margin; row < height + margin; row++)
        for (let column = -margin; column < width + margin; column++)
          for (let c = 0; c < channels; c++) {
            const [y, x] = [(row + height) % height, (column + width) % width];
            expected.push(values[((n * height + y) * width + x) * channels + c]);
          }
    const wrapped = wrapAround(x, margin);
    expect(wrapped.shape).toEqual([batch, height + 2 * margin, width + 2 * margin, channels]);
    await expectClose(wrapped, expected);
  });

  it.each(cases)('have the slopes of all their copies: %j by %i', async (shape, margin) => {
    const x = normal('wrapped', shape);
    await expectSlopes((t) => weigh(wrapAround(t, margin)), x, [0, x.size >> 1, x.size - 1]);
  });

  it('are refused where they are too small, with the size that is needed', () => {
    expect(() => wrapAround(normal('small', [1, 3, 8, 1]), 2)).toThrow(/at least 4 high/);
  });
});
