import { describe, expect, it } from 'vitest';
import { aTrial } from '../trials/trial.fixture';
import { tellSeeds, tellTrial, type Cited } from './tell-trial';

const en = (cited: Partial<Cited>) =>
  tellTrial(aTrial(), { cell: 'break-it', term: 'codesUsed', ...cited }, 'en');
const zh = (cited: Partial<Cited>) =>
  tellTrial(aTrial(), { cell: 'break-it', term: 'codesUsed', ...cited }, 'zh');

describe('numbers of a trial in a text', () => {
  it('come seed by seed, of the changed run unless the base is asked for', () => {
    expect(en({})).toBe('19 and 28');
    expect(zh({ run: 'base' })).toBe('60 和 62');
    expect(tellSeeds(aTrial({ seeds: [1, 2, 1337] }), 'en')).toBe('1, 2 and 1337');
    expect(tellSeeds(aTrial({ seeds: [1, 2, 1337] }), 'zh')).toBe('1、2 和 1337');
  });

  it('come of one seed, or summed up', () => {
    expect(en({ seed: '1337' })).toBe('28');
    expect(en({ of: 'mean', digits: '1' })).toBe('23.5');
    expect([en({ of: 'min' }), en({ of: 'max' }), en({ of: 'range' })]).toEqual([
      '19',
      '28',
      '19–28',
    ]);
  });

  it('come as percentages, as so many of a hundred, and with so many digits', () => {
    expect(en({ term: 'share', as: 'percent' })).toBe('24 and 48 %');
    expect(zh({ term: 'share', as: 'percent' })).toBe('24% 和 48%');
    expect(zh({ term: 'share', as: 'percent', of: 'range' })).toBe('24%–48%');
    expect(en({ term: 'share', as: 'hundredths' })).toBe('24 and 48');
    expect(en({ term: 'share', as: 'percent', digits: '1', seed: '1337' })).toBe('47.6 %');
    expect(en({ term: 'error', digits: '4' })).toBe('0.0048 and 0.0065');
  });

  it.each([
    [{ term: 'loss' }, /no loss, but codesUsed, error/],
    [{ run: 'broken' }, /run is base or changed/],
    [{ seed: '2' }, /seeds 1, 1337, not 2/],
    [{ of: 'median' }, /of is one of each, mean/],
    [{ as: 'permille' }, /as is one of number, percent/],
    [{ term: 'error' }, /say with digits/],
    [{ digits: 'many' }, /digits is a number/],
    [{ term: 'gone' }, /came apart/],
  ])('are refused for %j', (cited, message) => {
    expect(() => en(cited)).toThrow(message);
  });
});
