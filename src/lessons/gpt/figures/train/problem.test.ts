import { describe, expect, it } from 'vitest';
import { headsProblem } from './problem';

describe('numbers that do not fit', () => {
  it('are none if every head gets an equal share of the width', () => {
    expect(headsProblem({ width: 64, heads: 4 })).toBeNull();
  });

  it('come with widths and heads that would do', () => {
    expect(headsProblem({ width: 64, heads: 6 })).toEqual({
      width: 64,
      heads: 6,
      widths: [48, 72],
      headCounts: [1, 2, 4, 8],
    });
  });

  it('offer only widths that the control can take', () => {
    expect(headsProblem({ width: 16, heads: 7 })?.widths).toEqual([56]);
    expect(headsProblem({ width: 256, heads: 7 })?.widths).toEqual([224]);
  });
});
