import { createRandom } from '#engine/random';

export interface SamplingOptions {
  /** 0 takes the most probable token. */
  temperature: number;
  /** Keep this many of the most probable tokens; 0 keeps all. */
  topK: number;
  /** Keep the smallest set of tokens that holds this much probability (Holtzman et al. 2020); 1 keeps all. */
  topP: number;
}

/** One token of a distribution, most probable first. */
export interface Candidate {
  id: number;
  /** As the model says it, at temperature 1. */
  probability: number;
  /** After temperature and truncation; 0 if cut off. */
  chance: number;
}

/** softmax(logits / temperature) in double precision. */
export function probabilitiesOf(logits: Float32Array, temperature = 1): Float64Array {
  const max = logits.reduce((m, x) => Math.max(m, x), -Infinity);
  const out = Float64Array.from(logits, (x) => Math.exp((x - max) / temperature));
  const sum = out.reduce((s, x) => s + x, 0);
  return out.map((x) => x / sum);
}

/**
 * The distribution that a token is drawn from, in order of probability.
 *
 * @param logits [vocabulary]
 */
export function candidates(logits: Float32Array, options: SamplingOptions): Candidate[] {
  const plain = probabilitiesOf(logits);
  const order = Array.from(logits.keys()).sort((a, b) => plain[b] - plain[a] || a - b);
  const tempered = options.temperature > 0 ? probabilitiesOf(logits, options.temperature) : plain;
  const limit = options.temperature > 0 ? (options.topK > 0 ? options.topK : order.length) : 1;
  let kept = 0;
  let mass = 0;
  while (kept < limit && kept < order.length && (kept === 0 || mass < options.topP))
    mass += tempered[order[kept++]];
  return order.map((id, rank) => ({
    id,
    probability: plain[id],
    chance: rank < kept ? tempered[id] / mass : 0,
  }));
}

/** Draws by the chances with one uniform number in [0, 1). */
export function draw(from: Candidate[], uniform: number): Candidate {
  let left = uniform;
  for (const candidate of from) {
    left -= candidate.chance;
    if (left < 0) return candidate;
  }
  return from.findLast(({ chance }) => chance > 0) ?? from[0];
}

/** The uniform number for the token at `index` of a text with this seed: the same seed, the same text. */
export const uniformAt = (seed: number, index: number): number =>
  createRandom(seed).stream('sample').at(index).uniform(1)[0];
