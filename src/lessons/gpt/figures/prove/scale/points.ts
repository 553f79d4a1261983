import type { ScaleRow } from '../../scale';
import type { OwnRow } from './own';

/** What the parameters are drawn against. */
export const axes = ['compute', 'tokens', 'context'] as const;
export type ScaleAxis = (typeof axes)[number];

/** A model's place on an axis; null where its authors do not say. */
function valueOn(axis: ScaleAxis, row: ScaleRow): number | null {
  if (axis === 'compute') return row.compute?.flop ?? null;
  return axis === 'tokens' ? row.trainingTokens : row.context;
}

const ownValue = (axis: ScaleAxis, { flop, tokens, context }: OwnRow): number =>
  axis === 'compute' ? flop : axis === 'tokens' ? tokens : context;

/**
 * The points of the chart, and the names of the models that cannot be placed on this axis.
 * @param ownName what the student's run is called
 */
export function scalePoints(
  axis: ScaleAxis,
  rows: readonly ScaleRow[],
  own: OwnRow | null,
  ownName: string,
) {
  const placed = rows.flatMap((row) => {
    const x = valueOn(axis, row);
    return x === null ? [] : [{ label: row.name, x, y: row.parameters }];
  });
  const missing = rows.filter((row) => valueOn(axis, row) === null).map(({ name }) => name);
  const yours = own
    ? [{ label: ownName, x: ownValue(axis, own), y: own.parameters, own: true }]
    : [];
  return { points: [...yours, ...placed], missing };
}
