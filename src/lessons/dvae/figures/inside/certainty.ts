import { softmax } from '../relax/gumbel';

/** What the encoder says of one place: how probable each code is, and how sure it is of that. */
export interface Certainty {
  /** The likeliest first. */
  codes: { code: number; p: number }[];
  /** H(q), in nats. */
  entropy: number;
  /** KL(q ‖ uniform) = ln K − H(q), in nats: what the loss charges for this place. */
  kl: number;
}

/** @param logits of one place, raw: without noise and at no temperature, as the KL term reads them */
export function certaintyOf(logits: readonly number[]): Certainty {
  const q = softmax(logits);
  const entropy = q.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
  return {
    codes: q.map((p, code) => ({ code, p })).sort((a, b) => b.p - a.p || a.code - b.code),
    entropy,
    kl: Math.log(logits.length) - entropy,
  };
}
