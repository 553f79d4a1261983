import { expect, it } from 'vitest';
import { readArguments } from './arguments';

it('reads a lesson, a cell and seeds', () => {
  expect(readArguments(['sft', 'break-few', '--seeds', '1, 2,2', '--dry'])).toEqual({
    lesson: 'sft',
    cell: 'break-few',
    seeds: [1, 2],
    dry: true,
    again: false,
  });
  expect(readArguments([])).toMatchObject({ lesson: null, cell: null, seeds: null });
  expect(readArguments(['-h'])).toBe('help');
});

it('says what to change', () => {
  expect(() => readArguments(['sft', '--seeds', '1,two'])).toThrow('whole numbers with commas');
  expect(() => readArguments(['sft', 'a', 'b'])).toThrow('one lesson and one cell');
  expect(() => readArguments(['--steps', '3'])).toThrow('--help');
});
