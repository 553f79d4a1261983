import { describe, expect, test } from 'vitest';
import { IdealReader } from './belief';
import { contextEntropy, idealLosses } from './context-entropy';
import { entropyOf, entropyRate } from './entropy';
import { chineseGrammar, englishGrammar } from './grammars';
import { machineOf, type Machine, type Rules } from './machine';

/** Small enough to list every text of it; "a" at a random place may be the first or the second. */
const tiny: Rules = {
  start: [
    { text: 'ab', weight: 3, next: 'end' },
    { text: 'b', weight: 1, next: 'start' },
  ],
  end: [
    { text: 'a', weight: 1, next: 'start' },
    { text: 'ca', weight: 2, next: 'start' },
  ],
};

/** Probabilities of all texts of a length at a random place, by listing them. */
function blockProbabilities(machine: Machine, length: number): Map<string, number> {
  // Power iteration, damped, since a machine may be periodic: an independent way to the shares.
  let share = machine.transitions.map(() => 1 / machine.transitions.length);
  for (let i = 0; i < 5000; i++) {
    const next = share.map((p) => p / 2);
    machine.transitions.forEach((options, state) =>
      options.forEach((option) => (next[option.next] += (share[state] * option.probability) / 2)),
    );
    share = next;
  }
  const blocks = new Map<string, number>();
  const write = (text: string, state: number, probability: number): void => {
    if (text.length === length) blocks.set(text, (blocks.get(text) ?? 0) + probability);
    else
      for (const option of machine.transitions[state])
        write(text + option.character, option.next, probability * option.probability);
  };
  share.forEach((p, state) => write('', state, p));
  return blocks;
}

test('the context entropy is that of all windows, listed one by one', () => {
  const machine = machineOf(tiny);
  for (const length of [1, 2, 3, 5, 8]) {
    // Chain rule: the mean of H(x[t+1] | x[1…t]) over t is (H(x[1…L+1]) − H(x[1])) / L.
    const long = entropyOf(blockProbabilities(machine, length + 1).values());
    const one = entropyOf(blockProbabilities(machine, 1).values());
    expect(contextEntropy(new IdealReader(machine), length)).toBeCloseTo((long - one) / length, 9);
  }
});

test('the losses of the ideal reader are the logarithms of conditional probabilities', () => {
  const machine = machineOf(tiny);
  const text = 'babcab';
  const probability = (part: string) => blockProbabilities(machine, part.length).get(part) ?? 0;
  const losses = idealLosses(new IdealReader(machine), text);
  expect(losses).toHaveLength(5);
  losses.forEach((loss, i) => {
    const ratio = probability(text.slice(0, i + 2)) / probability(text.slice(0, i + 1));
    expect(loss).toBeCloseTo(-Math.log(ratio), 9);
  });
});

test('a coin has the entropy ln 2', () => {
  const coin = machineOf({ start: ['h', 't'].map((text) => ({ text, weight: 1, next: 'start' })) });
  expect(entropyRate(coin)).toBeCloseTo(Math.LN2, 12);
  expect(contextEntropy(new IdealReader(coin), 7)).toBeCloseTo(Math.LN2, 12);
});

describe.each([
  ['English', englishGrammar(), { alphabet: 23, entropy: 0.27749, context: 0.34345 }],
  ['Chinese', chineseGrammar(), { alphabet: 34, entropy: 0.68987, context: 0.70591 }],
])('the %s grammar', (_, grammar, known) => {
  test('has the numbers that the lesson quotes', () => {
    expect(grammar.alphabet).toHaveLength(known.alphabet);
    expect(grammar.entropy).toBeCloseTo(known.entropy, 5);
    expect(grammar.contextEntropy(32)).toBeCloseTo(known.context, 5);
  });

  test('costs a reader of the whole text its entropy', () => {
    const length = 400_000;
    const text = grammar.sample(11, length);
    // From a sentence's beginning on, the window tells the place, and the belief is certain.
    const losses = grammar.idealLosses(`\n${text}`);
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / length;
    expect(Math.abs(mean - grammar.entropy)).toBeLessThan(0.003);
  });

  test('costs a reader of windows its context entropy', () => {
    const text = grammar.sample(12, 400_000);
    const context = 32;
    let total = 0;
    let count = 0;
    for (let at = 0; at + context < text.length; at += 29) {
      for (const loss of grammar.idealLosses(text.slice(at, at + context + 1))) total += loss;
      count += context;
    }
    expect(Math.abs(total / count - grammar.contextEntropy(context))).toBeLessThan(0.004);
  });

  test('costs less the longer the context, and never less than its entropy', () => {
    const entropies = [1, 2, 4, 8, 16, 32, 64, 256, 1024].map((L) => grammar.contextEntropy(L));
    for (let i = 1; i < entropies.length; i++) expect(entropies[i]).toBeLessThan(entropies[i - 1]);
    expect(entropies.at(-1)!).toBeGreaterThan(grammar.entropy);
    expect(entropies.at(-1)! - grammar.entropy).toBeLessThan(0.003);
  });

  test('writes the same text for the same seed, whatever its length', () => {
    expect(grammar.sample(5, 2000)).toBe(grammar.sample(5, 3000).slice(0, 2000));
    expect(grammar.sample(5, 2000)).not.toBe(grammar.sample(6, 2000));
    expect([...new Set(grammar.sample(5, 20_000))].sort().join('')).toBe(grammar.alphabet);
  });

  test('foresees nothing after a text that it cannot write', () => {
    expect(grammar.nextCharacters('zz').size).toBe(0);
    expect(grammar.idealLosses('\nzz')[0]).toBe(Infinity);
  });
});

test('verb and sound agree with the subject across the place', () => {
  const sentences = englishGrammar().sample(3, 100_000).split('\n').slice(0, -1);
  expect(new Set(sentences).size).toBeGreaterThan(500);
  for (const sentence of sentences)
    expect(sentence).toMatch(
      /^(the|one|two) ((red|old|shy) )?((cat|fox|hen|owl) (by the \w+ )?\w+s|(cats|foxes|hens|owls) (by the \w+ )?(see|like|chase|purr|bark|cluck|hoot))\b/,
    );
  const next = (text: string) => [...englishGrammar().nextCharacters(text).entries()];
  expect(next('\nthe owls by the pond h')).toEqual([['o', 1]]);
  expect(next('\none red fox by the barn bark')).toEqual([['s', 1]]);
  expect(next('\ntwo red foxes by the barn bark')).toEqual([['.', 1]]);
  expect(englishGrammar().nextCharacters('by the barn bark').size).toBe(2);
});

test.each<[string, Rules]>([
  ['begins another choice', { start: [choice('ab'), choice('a')] }],
  ['begins another choice', { start: [choice('a'), choice('a')] }],
  ['has no weight', { start: [choice('a', 0)] }],
  ['has no rule "lost"', { start: [{ text: 'a', weight: 1, next: 'lost' }] }],
])('a grammar that %s is refused', (_, rules) => {
  expect(() => machineOf(rules)).toThrow(/begins another|no weight|no rule/);
});

test('a grammar that repeats itself within a sentence has no sentence length', () => {
  const machine = machineOf({
    start: [{ text: 'a', weight: 1, next: 'loop' }],
    loop: [
      { text: 'b', weight: 1, next: 'loop' },
      { text: 'c', weight: 1, next: 'start' },
    ],
  });
  expect(() => entropyRate(machine)).toThrow(/repeats itself/);
});

function choice(text: string, weight = 1) {
  return { text, weight, next: 'start' };
}
