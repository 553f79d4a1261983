import { expect, it } from 'vitest';
import { columnsAt, headSteps, moved } from './head-steps';
import formula from './head-formula.en.md';

it('fills the table from left to right as the steps go on', () => {
  const names = headSteps.map((step) => columnsAt(step).map(({ name }) => name));
  expect(names[0]).toEqual([]);
  expect(names[2]).toEqual(['product', 'scaled']);
  names
    .slice(1)
    .forEach((columns, at) => expect(columns.slice(0, names[at]!.length)).toEqual(names[at]));
  expect(names.at(-1)).toHaveLength(6);
});

it('stays at the ends', () => {
  expect(moved('vectors', -1)).toBe('vectors');
  expect(moved('vectors', 1)).toBe('products');
  expect(moved('mix', 1)).toBe('mix');
});

it('has a marked factor in the formula for every step', () => {
  const html = formula.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
  for (const step of headSteps) expect(html).toContain(`data-term="${step}"`);
});
