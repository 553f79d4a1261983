import { describe, expect, it } from 'vitest';
import { dvaeDefaults } from '#models/dvae';
import type { PictureWorld, Split } from '#worlds/pictures';
import { examined } from './baselines';

/** A world whose pictures say which split they are of. */
const world = (endless: boolean) =>
  ({
    endless,
    batch: ({ split = 'train' }: { split?: Split }) => ({
      pixels: Uint8Array.of(split === 'train' ? 1 : 2),
    }),
  }) as unknown as PictureWorld;

describe('what a dVAE is examined on', () => {
  it('is like what training shows where every picture is new, and apart from it what training never shows', () => {
    const { pictures, unseen } = examined(world(true), dvaeDefaults);
    expect([pictures[0], unseen?.[0]]).toEqual([1, 2]);
  });

  it('is what was held out where training shows the rest again and again', () => {
    const { pictures, unseen } = examined(world(false), dvaeDefaults);
    expect([pictures[0], unseen]).toEqual([2, null]);
  });
});
