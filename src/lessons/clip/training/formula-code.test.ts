import { expect, it } from 'vitest';
import { unmatchedTerms } from '#notebook';
import { logitsCode, lossCode } from './formula-code';

it.each([logitsCode, lossCode])('finds a line for every term of the formula', ({ code, terms }) =>
  expect(unmatchedTerms(code, terms)).toEqual([]),
);
