const [START, END] = ['<!-- samples -->', '<!-- /samples -->'];

interface Told {
  seed: number;
  temperature: number;
  candidates: number;
  rows: readonly string[];
  items: readonly { caption: { en: string }; split: 'train' | 'heldOut' }[];
}

const WORDS: Record<string, string> = {
  original: 'the real picture',
  reconstruction: 'the same through the tokenizer',
  sample: 'one picture drawn',
  best: 'the one that CLIP puts first',
};

/** A model's card with its samples told of; what it said of earlier ones is replaced. */
export function withSamples(card: string, told: Told): string {
  const { seed, temperature, candidates, rows, items } = told;
  const below = rows.map((row) => WORDS[row]).join(', ');
  const among = rows.includes('best') ? ` among ${candidates}` : '';
  const captions = (split: 'train' | 'heldOut') =>
    items.filter((item) => item.split === split).map(({ caption }) => `1. \`${caption.en}\``);
  const section = [
    START,
    '## Samples',
    '',
    '![Samples](samples.png)',
    '',
    `The first captions of seed ${seed} at temperature ${temperature}; nothing was chosen. In each column from the top: ${below}${among}. Twelve captions a band, in this order:`,
    '',
    ...captions('train'),
    '',
    'Then, from a new band on, what no training has seen:',
    '',
    ...captions('heldOut'),
    '',
    END,
  ].join('\n');
  const [from, to] = [card.indexOf(START), card.indexOf(END)];
  if (from >= 0 && to > from) return card.slice(0, from) + section + card.slice(to + END.length);
  return `${card.trimEnd()}\n\n${section}\n`.trimStart();
}
