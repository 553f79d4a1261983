import { describe, expect, it } from 'vitest';
import { pairsOf } from './pairs';
import { principalPlane } from './principal';
import { rankOf, softmaxRows, unitRows } from './cosines';

describe('a batch as the loss sees it', () => {
  // Cosines of the reference case [[1,0],[.6,.8]] and [[.8,.6],[0,1]] with scale 10: loss .8921181.
  const logits = Float32Array.of(8, 0, 9.6, 8);

  it('has the loss of the reference case, and its halves', () => {
    const { loss, imageLosses, textLosses } = pairsOf(logits, [0, 1]);
    expect(loss).toBeCloseTo(0.8921181, 5);
    expect(imageLosses[1]).toBeCloseTo(Math.log(1 + Math.exp(1.6)), 5);
    expect(textLosses[0]).toBeCloseTo(Math.log(1 + Math.exp(1.6)), 5);
  });

  it('has the gradient of finite differences, whose entries add up to 0', () => {
    const { gradient } = pairsOf(logits, [0, 1]);
    expect(gradient.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 6);
    for (let at = 0; at < 4; at++) {
      const lossAt = (by: number) =>
        pairsOf(
          logits.map((value, i) => (i === at ? value + by : value)),
          [0, 1],
        ).loss;
      expect(gradient[at]).toBeCloseTo((lossAt(0.01) - lossAt(-0.01)) / 0.02, 3);
    }
  });

  it('counts what is on the diagonal, and what is as good', () => {
    const same = pairsOf(logits, ['dog', 'dog']);
    expect([same.diagonalAccuracy, same.anyEqualAccuracy]).toEqual([0.5, 1]);
    expect(same.floor).toBeCloseTo(Math.log(2), 6);
    expect(pairsOf(logits, ['dog', 'cat'])).toMatchObject({ anyEqualAccuracy: 0.5, floor: 0 });
  });
});

describe('arithmetic on features', () => {
  it('makes rows of unit length, and leaves a row of zeros', () => {
    const unit = unitRows(Float32Array.of(3, 4, 0, 0), 2);
    [0.6, 0.8, 0, 0].forEach((value, i) => expect(unit[i]).toBeCloseTo(value, 6));
  });

  it('counts equal ones half in a rank, and does not overflow in a softmax', () => {
    expect(rankOf(Float32Array.of(1, 3, 1, 0), 0)).toBe(1.5);
    expect(Array.from(softmaxRows(Float32Array.of(900, 900), 2))).toEqual([0.5, 0.5]);
  });

  it('finds the plane in which rows spread', () => {
    // Along (1, 1, 0) ± 2, along (0, 0, 1) ± 1, nothing else.
    const rows = Float32Array.of(2, 2, 0, -2, -2, 0, 0, 0, 1, 0, 0, -1);
    const { coordinates, explained } = principalPlane(rows, 3);
    expect(explained[0]).toBeCloseTo(16 / 18, 5);
    expect(explained[1]).toBeCloseTo(2 / 18, 5);
    expect(coordinates[0]).toBeCloseTo(Math.sqrt(8), 4);
    expect(coordinates[5]).toBeCloseTo(1, 4);
  });
});
