import { describe, expect, it } from 'vitest';
import { aTrial } from './trial.fixture';
import { readTrial } from './trial';

describe('the file of a trial', () => {
  it('is read as it was written', () => {
    expect(readTrial(JSON.parse(JSON.stringify(aTrial())))).toEqual(aTrial());
    const alone = aTrial({ changed: null, terms: { base: { a: [1, 2] }, changed: null } });
    expect(readTrial(alone)).toBe(alone);
  });

  it.each([
    ['no object', [], /holds no object/],
    ['no cell', { ...aTrial(), cell: 3 }, /of which lesson and cell/],
    ['no seeds', { ...aTrial(), seeds: [] }, /no seeds/],
    ['half of the settings', { ...aTrial(), base: { recipe: 'sft' } }, /settings .* not complete/],
    [
      'a seed less in a term',
      aTrial({ terms: { base: { a: [1] }, changed: {} } }),
      /one number of/,
    ],
    ['numbers of a run that there is not', aTrial({ changed: null }), /one number of each term/],
    ['no date', { ...aTrial(), measured: null }, /when it was measured/],
  ])('is refused with %s', (_, file, message) => {
    expect(() => readTrial(file)).toThrow(message);
  });
});
