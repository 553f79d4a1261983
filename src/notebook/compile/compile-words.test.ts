import { describe, expect, it } from 'vitest';
import { compileWords } from './compile-words';

describe('words for values', () => {
  it('reads the name, the help and the options of each value', () => {
    const source = `## masks {#masks}

What each layer may look at.

- paper: the paper’s
- full: full

## η, the learning rate {#learningRate}
`;
    expect(compileWords(source, 'words.en.md')).toEqual({
      masks: {
        name: 'masks',
        help: 'What each layer may look at.',
        options: { paper: 'the paper’s', full: 'full' },
      },
      learningRate: { name: 'η, the learning rate' },
    });
  });

  it.each([
    ['text', /words\.en\.md:1: begin with a value/],
    ['## masks', /:1: a value is headed by its words and its name/],
    ['### masks {#masks}', /:1: a value is headed/],
    ['## a {#a}\n\nOne.\n\nTwo.', /:5: one paragraph of help/],
    ['## a {#a}\n\n## b {#a}', /:3: “a” is named twice/],
    ['## a {#a}\n\n- no colon', /:3: an option and its words/],
    ['## a {#a}\n\n> quoted', /:3: “blockquote” has no place here/],
  ])('names file and line of the mistake in %j', (source, message) => {
    expect(() => compileWords(source, 'words.en.md')).toThrow(message);
  });
});
