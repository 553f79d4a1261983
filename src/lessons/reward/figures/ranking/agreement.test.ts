import { describe, expect, it } from 'vitest';
import { agreement, orderOf, pairsOf, total } from './agreement';

describe('agreement of two orders', () => {
  it.each([
    [[0, 1, 2, 3], [0, 1, 2, 3], 6],
    [[0, 1, 2, 3], [3, 2, 1, 0], 0],
    [[0, 1, 2, 3], [1, 0, 2, 3], 5],
    [[2, 0, 1], [0, 1, 2], 1],
  ])('%j and %j agree on %i pairs', (one, other, agreed) => {
    expect(agreement(one, other)).toEqual({ agreed, pairs: pairsOf(one.length) });
  });

  it('counts the pairs of several rankings together, so that long ones weigh more', () => {
    const short = agreement([0, 1], [1, 0]);
    const long = agreement([0, 1, 2, 3], [0, 1, 2, 3]);
    expect(total([short, long])).toEqual({ agreed: 6, pairs: 7 });
    expect(total([])).toEqual({ agreed: 0, pairs: 0 });
  });

  it('knows the order that rewards give, and how many pairs there are', () => {
    expect(orderOf([0.2, 3, -1])).toEqual([1, 0, 2]);
    expect([2, 4, 9].map(pairsOf)).toEqual([1, 6, 36]);
  });
});
