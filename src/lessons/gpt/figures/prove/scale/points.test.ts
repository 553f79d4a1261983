import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { published } from '../../../paper';
import { ownRow } from './own';
import { scalePoints } from './points';

const view = {
  spec: { controls: { layers: 2, width: 64, heads: 4 } },
  facts: { parameters: 107_000, text: { contextLength: 32, vocabulary: 81 } },
  progress: { step: 1200, tokensSeen: 614_400 },
} as unknown as RunView;

describe('the student’s run among the published ones', () => {
  it('has taken six operations for each parameter and token that it has seen', () => {
    expect(ownRow(view)).toMatchObject({ tokens: 614_400, flop: 6 * 107_000 * 614_400 });
  });

  it('is not there before the first step', () => {
    expect(ownRow(null)).toBeNull();
    expect(ownRow({ ...view, progress: { ...view.progress, step: 0 } })).toBeNull();
  });

  it('every model has a context; not every one has tokens or compute, and those are named', () => {
    expect(scalePoints('context', published, null, 'yours').missing).toEqual([]);
    expect(scalePoints('compute', published, null, 'yours').missing).toHaveLength(4);
    const { points, missing } = scalePoints('tokens', published, ownRow(view), 'yours');
    expect(missing).toHaveLength(5);
    expect(points).toHaveLength(1 + 8);
    expect(points[0]).toMatchObject({ label: 'yours', x: 614_400, own: true });
  });

  it('draws nothing at zero, which a logarithmic axis has not', () => {
    for (const axis of ['compute', 'tokens', 'context'] as const) {
      const { points } = scalePoints(axis, published, ownRow(view), 'yours');
      expect(points.every(({ x, y }) => x > 0 && y > 0)).toBe(true);
    }
  });
});
