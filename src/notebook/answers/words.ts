/** The animals of the world, as prompts name them; the world itself is the worker's. */
export const subjects = [
  'fox',
  'owl',
  'cat',
  'dog',
  'bear',
  'crow',
  'hare',
  'frog',
  'goat',
  'wolf',
  'swan',
  'mole',
] as const;

/** Marks that mean no word, as a reader may see them. */
export const isMark = (word: string): boolean => /^<.*>$/.test(word);
