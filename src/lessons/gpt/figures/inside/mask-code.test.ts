import { expect, it } from 'vitest';
import { unmatchedTerms } from '../../../../notebook/code/source-code';
import { maskCode, maskTerms } from './mask-code';

it('links the mask in the formula to the lines of code that make it', () => {
  expect(unmatchedTerms(maskCode, maskTerms)).toEqual([]);
  expect(maskCode.text).toContain('key <= query');
});
