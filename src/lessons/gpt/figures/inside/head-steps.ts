/** The operations of a head, in the order in which it does them. */
export const headSteps = ['vectors', 'products', 'scale', 'mask', 'softmax', 'mix'] as const;
export type HeadStep = (typeof headSteps)[number];

/** Columns of the table by the step that fills them. */
const headColumns = [
  { name: 'product', from: 'products' },
  { name: 'scaled', from: 'scale' },
  { name: 'mask', from: 'mask' },
  { name: 'exponential', from: 'softmax' },
  { name: 'weight', from: 'softmax' },
  { name: 'part', from: 'mix' },
] as const;
export type HeadColumn = (typeof headColumns)[number]['name'];

/** Columns that are filled once this step is reached. */
export function columnsAt(step: HeadStep): readonly (typeof headColumns)[number][] {
  const at = headSteps.indexOf(step);
  return headColumns.filter(({ from }) => headSteps.indexOf(from) <= at);
}

/** The step after or before, staying at the ends. */
export function moved(step: HeadStep, by: 1 | -1): HeadStep {
  const at = headSteps.indexOf(step) + by;
  return headSteps[Math.min(headSteps.length - 1, Math.max(0, at))]!;
}
