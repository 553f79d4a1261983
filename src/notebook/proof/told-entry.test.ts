import { expect, it } from 'vitest';
import type { RunView } from '#training/client';
import type { Entry, OwnRun } from './paper';
import { toldEntry } from './told-entry';

const view = {
  facts: {
    parameters: 107_072,
    text: { vocabulary: 81 },
    sizes: { textTokens: 12, imageTokens: 64 },
  },
  progress: { step: 1200, tokensSeen: 614_400 },
} as unknown as RunView;
const run: OwnRun = { view, settings: { layers: 4, size: 32, steps: 800 } };
const none: OwnRun = { view: null, settings: { layers: 4 } };
const told = (entry: Entry, of = run) => toldEntry(entry, of).text;

it('shows what a paper prints, and says where it prints nothing', () => {
  expect(told(3968)).toBe('3,968');
  expect(told('4–9')).toBe('4–9');
  expect(told({ en: '12 billion', zh: '120 亿' })).toBe('12 billion');
  expect(toldEntry(null, run)).toMatchObject({ text: 'not published', missing: true });
  expect(toldEntry({ unread: 31_144 }, run)).toMatchObject({ text: '31,144', unread: true });
});

it('writes numbers as their column does', () => {
  expect(toldEntry(3.14e23, run, 'operations').text).toBe('3.14e23');
  expect(toldEntry(174.6e9, run, 'compact').text).toBe('175B');
  expect(toldEntry(0.596, run, 'percent').text).toBe('59.6%');
  expect(toldEntry(2021, run, 'year').text).toBe('2021');
});

it('takes the reader’s column from settings and from what the run reports', () => {
  expect(told({ setting: 'steps' })).toBe('800');
  expect(told({ fact: 'parameters' })).toBe('107,072');
  expect(told({ fact: 'vocabulary' })).toBe('81');
  expect(told({ fact: 'tokensSeen' })).toBe('614,400');
  expect(told({ of: [{ fact: 'textTokens' }, { fact: 'imageTokens' }], join: ' + ' })).toBe(
    '12 + 64',
  );
  expect(told({ from: ({ view: own }) => (own ? own.progress.step * 2 : null) })).toBe('2,400');
});

it('leaves a dash for what no run has said, and words for what this one lacks', () => {
  const anew = { en: 'drawn anew', zh: '每步重新生成' };
  expect(told({ fact: 'parameters' }, none)).toBe('–');
  expect(told({ of: [64, { fact: 'codes' }], join: ' × ' })).toBe('–');
  expect(told({ fact: 'pairs', or: anew })).toBe('drawn anew');
  expect(told({ fact: 'pairs', or: anew }, none)).toBe('–');
  expect(told({ setting: 'layers' }, none)).toBe('4');
});
