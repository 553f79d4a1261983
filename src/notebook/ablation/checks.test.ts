import { expect, it } from 'vitest';
import { checked } from './checks';

const curve = (...values: number[]) => values.map((gold, step) => ({ step, values: { gold } }));
const check = { label: { en: '', zh: '' }, term: 'gold' } as const;

it('compares the end with the start, with the other run, or with a number', () => {
  const [falling, base] = [curve(2, 3, 1), curve(2, 2.5)];
  const holds = (rest: object) => checked({ ...check, ...rest } as never, falling, base).holds;
  expect(holds({ than: 'start', is: 'below' })).toBe(true);
  expect(holds({ than: 'start', is: 'above' })).toBe(false);
  expect(holds({ than: 'base', is: 'below', by: 1.4 })).toBe(true);
  expect(holds({ than: 'base', is: 'below', by: 1.6 })).toBe(false);
  expect(holds({ than: 1, is: 'above' })).toBe(true);
});

it('judges nothing before there is something to judge', () => {
  expect(checked({ ...check, than: 'base', is: 'above' }, curve(1), null).holds).toBeNull();
  expect(checked({ ...check, than: 0, is: 'above' }, [], null).holds).toBeNull();
});
