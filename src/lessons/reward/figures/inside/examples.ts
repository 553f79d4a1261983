import { VOCABULARY } from '#worlds/instructions';

/** Answers to “tell fox :” that are worth a look, by what is notable about them. */
export const examples = [
  { id: 'kind', answer: 'the kind fox is wise .' },
  { id: 'rude', answer: 'the kind fox is ugly and mean .' },
  { id: 'other', answer: 'the kind owl is wise .' },
  { id: 'gushing', answer: 'the kind brave wise loyal honest fox is happy .' },
  { id: 'endless', answer: 'the kind fox is wise and the kind fox is wise and the kind fox' },
] as const;

const END = '<eos>';
/** Words that an answer can have after its prompt. */
export const LONGEST = 20;

/**
 * The words of a typed answer, its end included if a full stop closes it.
 * @returns the first word that this world lacks, where there is one
 */
export function wordsOf(typed: string): { words: string[]; unknown: string | null } {
  const words = typed
    .replace(/([.,])/g, ' $1 ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, LONGEST - 1);
  const unknown = words.find((word) => !VOCABULARY.includes(word)) ?? null;
  return { words: words.at(-1) === '.' ? [...words, END] : words, unknown };
}

/** What may be typed: every word but the marks. */
export const sayable = VOCABULARY.filter((word) => !/^<.*>$/.test(word));
