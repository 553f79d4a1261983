/** The words of the world, by what they mean to its labeller. */
const words = (text: string): readonly string[] => text.split(' ');

export const SUBJECTS = words('fox owl cat dog bear crow hare frog goat wolf swan mole');
export const NICE = words('kind brave clever gentle happy honest loyal wise');
export const NEUTRAL = words('big small old young wet red grey quiet');
export const RUDE = words('dumb ugly lazy mean nasty smelly greedy silly');
export const DEEDS = words('sings sleeps runs hides dances swims dreams waits');
export const PLACES = words('forest river garden barn snow moon');
export const LETTERS = words('A B C D E F G H');
export const NUMBERS = words('1 2 3 4 5 6 7 8 9');

export const PAD = '<pad>';
export const BOS = '<bos>';
export const EOS = '<eos>';

const INSTRUCTIONS = words('tell describe insult reverse count :');
const FUNCTION_WORDS = words('the is and but it in , .');

/** Every word, in the order of its token id. PAD is not EOS: a model that mixes them never stops. */
export const VOCABULARY: readonly string[] = [
  PAD,
  BOS,
  EOS,
  ...INSTRUCTIONS,
  ...FUNCTION_WORDS,
  ...[SUBJECTS, NICE, NEUTRAL, RUDE, DEEDS, PLACES, LETTERS, NUMBERS].flat(),
];

const ids = new Map(VOCABULARY.map((word, id) => [word, id]));

export const PAD_ID = 0;
export const BOS_ID = 1;
export const EOS_ID = 2;

/** The id of a word. @throws if the world has no such word */
export function idOf(word: string): number {
  const id = ids.get(word);
  if (id === undefined) throw new Error(`This world has no word “${word}”.`);
  return id;
}

/** The words of ids, without padding. */
export const wordsOf = (tokens: ArrayLike<number>): string[] =>
  Array.from(tokens)
    .filter((id) => id !== PAD_ID)
    .map((id) => VOCABULARY[id]);
