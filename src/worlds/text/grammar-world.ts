import { createRandom } from '#engine/random';
import { IdealReader } from './belief';
import { contextEntropy, idealLosses } from './context-entropy';
import { entropyRate, meanSentenceLength } from './entropy';
import { alphabetOf, machineOf, type Rules } from './machine';

/** A generated language whose true entropy is known: the baseline that no natural text has. */
export interface Grammar {
  /** Its characters in the order of their code points: the vocabulary of a character model. */
  readonly alphabet: string;
  /** Mean number of characters of a sentence, its line break included. */
  readonly sentenceLength: number;
  /**
   * The exact entropy in nats a character, for a reader who has read from the beginning: what the
   * loss tends to as the context grows.
   */
  readonly entropy: number;
  /**
   * The exact least loss, in nats a character, on windows of this many characters cut at random
   * places: what a model of this context length can reach, and the baseline of its curve.
   */
  contextEntropy(contextLength: number): number;
  /**
   * The exact losses of the ideal reader on a window, in nats; see `idealLosses`.
   * @param window L + 1 characters
   */
  idealLosses(window: string): Float64Array;
  /**
   * The distribution of the next character for the ideal reader of this window. Empty if the grammar
   * cannot write the window.
   */
  nextCharacters(window: string): Map<string, number>;
  /**
   * A text of whole and cut-off sentences, begun at a sentence. The same seed gives the same text,
   * and a longer text begins with the shorter one.
   * @param seed as `createRandom` of `#engine/random` takes it
   */
  sample(seed: number | string, characters: number): string;
}

/** Makes the world of a grammar from its rules. */
export function grammarOf(rules: Rules): Grammar {
  const machine = machineOf(rules);
  const reader = new IdealReader(machine);
  const entropies = new Map<number, number>();

  return {
    alphabet: alphabetOf(machine),
    sentenceLength: meanSentenceLength(machine),
    entropy: entropyRate(machine),
    contextEntropy(length) {
      const entropy = entropies.get(length) ?? contextEntropy(reader, length);
      entropies.set(length, entropy);
      return entropy;
    },
    idealLosses: (window) => idealLosses(reader, window),
    nextCharacters(window) {
      let outlook = reader.outlook(reader.nowhere);
      for (const character of window) {
        const next = outlook.get(character);
        if (!next) return new Map();
        outlook = reader.outlook(next.belief);
      }
      return new Map([...outlook].map(([character, { probability }]) => [character, probability]));
    },
    sample(seed, length) {
      const numbers = createRandom(seed).stream('grammar').at(0).uniform(length);
      const written: string[] = [];
      let state = machine.start;
      for (const number of numbers) {
        let left = number;
        const options = machine.transitions[state];
        // The last option takes what rounding leaves over.
        const taken = options.find((option) => (left -= option.probability) < 0) ?? options.at(-1)!;
        written.push(taken.character);
        state = taken.next;
      }
      return written.join('');
    },
  };
}
