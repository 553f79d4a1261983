import { expect, it } from 'vitest';
import { SUBJECTS, VOCABULARY } from '#worlds/instructions';
import { isMark, subjects } from './words';

it('names the animals that the world has', () => {
  expect(subjects).toEqual(SUBJECTS);
});

it('knows the three marks and no word for a mark', () => {
  expect(VOCABULARY.filter(isMark)).toEqual(['<pad>', '<bos>', '<eos>']);
});
