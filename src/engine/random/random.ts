/**
 * Random numbers as a pure function of (seed, stream, step, index): there is no state to save, so a
 * resumed run, a replayed step and another backend see the same numbers.
 *
 * Layout, for whoever computes the same words elsewhere (a shader, for instance):
 *   key of a stream = `absorb(key of the seed, name)`, two words, see `key.ts`;
 *   counter         = (floor(index / 2), step);
 *   word `index`    = word `index mod 2` of the block that Threefry-2x32-20 makes of it.
 */
import { absorb, keyOfSeed } from './key';
import { naturalLogarithm } from './logarithm';
import { normalQuantile } from './normal-quantile';
import { threefry, type Key } from './threefry';

/**
 * The numbers of one stream at one step. Every method reads the same words from index 0, so
 * `uniform` and `normal` of one draw are not independent of each other: use a stream a purpose.
 */
export interface Draw {
  /** `n` uniform 32-bit words. */
  bits(n: number): Uint32Array<ArrayBuffer>;
  /** `n` numbers in [0, 1), multiples of 2⁻²⁴ (the upper 24 bits of each word). */
  uniform(n: number): Float32Array<ArrayBuffer>;
  /**
   * `n` whole numbers in [0, bound): floor(word · bound / 2³²). The probability of any value is off
   * by less than 2⁻³², far below what a run can notice.
   * @param bound 1 to 2³¹ − 1
   */
  integers(n: number, bound: number): Int32Array<ArrayBuffer>;
  /** `n` standard normal numbers, one a word, by inversion at (word + ½) / 2³²; none beyond ±6.34. */
  normal(n: number): Float32Array<ArrayBuffer>;
  /** `n` standard Gumbel numbers, one a word: −ln(−ln u) at u = (word + ½) / 2³²; from −3.2 to 22.9. */
  gumbel(n: number): Float32Array<ArrayBuffer>;
}

export interface RandomStream {
  /** The two words under which this stream's counters are enciphered. */
  readonly key: Key;
  /** @param step 0 to 2³² − 1 */
  at(step: number): Draw;
  /**
   * What a tensor holds from which a device draws the same words as `at(step)`: the key's two words and
   * the step, as int32.
   *
   * @param step 0 to 2³² − 1
   */
  slot(step: number): Int32Array<ArrayBuffer>;
}

export interface Random {
  /** A stream independent of every other name's, e.g. `data`, `init.transformer.wte.weight`. */
  stream(name: string): RandomStream;
}

/**
 * All random numbers of a run.
 * @param seed a whole number from 0 to 2^53 − 1, or any text
 * @throws RangeError if the seed is a number but not such a one
 */
export function createRandom(seed: number | string): Random {
  const root = keyOfSeed(seed);
  return {
    stream(name) {
      const key = absorb(root, name);
      return {
        key,
        at: (step) => drawAt(key, step),
        slot: (step) => Int32Array.of(...key, checked(step)),
      };
    },
  };
}

/** The numbers that a slot stands for, see `RandomStream.slot`. */
export const drawOfSlot = (slot: ArrayLike<number>): Draw =>
  drawAt([slot[0] >>> 0, slot[1] >>> 0], slot[2] >>> 0);

function checked(step: number): number {
  if (step >>> 0 !== step)
    throw new RangeError(`Step ${step} is not a whole number from 0 to 2^32 − 1.`);
  return step;
}

function drawAt(key: Key, step: number): Draw {
  checked(step);

  function bits(n: number): Uint32Array<ArrayBuffer> {
    const words = new Uint32Array(n);
    for (let at = 0; at < n; at += 2) threefry(key, at / 2, step, words, at);
    return words;
  }

  return {
    bits,
    uniform: (n) => mapInto(new Float32Array(n), bits(n), (word) => (word >>> 8) / 2 ** 24),
    integers(n, bound) {
      if (!Number.isInteger(bound) || bound < 1 || bound >= 2 ** 31)
        throw new RangeError(`The bound ${bound} is not a whole number from 1 to 2^31 − 1.`);
      return mapInto(new Int32Array(n), bits(n), (word) => scaled(word, bound));
    },
    normal: (n) =>
      mapInto(new Float32Array(n), bits(n), (word) => normalQuantile((word + 0.5) / 2 ** 32)),
    gumbel: (n) =>
      mapInto(
        new Float32Array(n),
        bits(n),
        (word) => -naturalLogarithm(-naturalLogarithm((word + 0.5) / 2 ** 32)),
      ),
  };
}

/** `TypedArray.from` with a function goes through an iterator and is nine times slower. */
function mapInto<Out extends Float32Array | Int32Array>(
  out: Out,
  words: Uint32Array,
  map: (word: number) => number,
): Out {
  for (let i = 0; i < words.length; i++) out[i] = map(words[i]);
  return out;
}

/** floor(word · bound / 2³²) without leaving the 53 bits that a double holds exactly. */
function scaled(word: number, bound: number): number {
  const low = Math.floor(((word & 0xffff) * bound) / 2 ** 16);
  return Math.floor(((word >>> 16) * bound + low) / 2 ** 16);
}
