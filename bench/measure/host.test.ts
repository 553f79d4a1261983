import { expect, it } from 'vitest';
import { burst } from './host';

/** Notes how long the bursts were of a library whose step takes that long. */
async function burstsOf(milliseconds: number): Promise<number[]> {
  const taken: number[] = [];
  await burst(async (steps) => {
    taken.push(steps);
    return { milliseconds };
  });
  return taken;
}

it('bursts grow until their one read weighs little', async () => {
  expect(await burstsOf(0.4)).toEqual([4, 8, 16, 32, 64, 128, 256]);
});

it('bursts stay short where steps are slow, so that what nobody waits for does not pile up', async () => {
  expect(await burstsOf(40)).toEqual([4, 8]);
  expect(await burstsOf(900)).toEqual([4]);
});
