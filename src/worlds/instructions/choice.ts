/**
 * What can be written, as a tree of choices. Every document has one way through the tree, so the
 * entropy of what is written is the entropy of the choices made, exactly.
 */
export type Part = string | Part[] | Choice;

export interface Choice {
  /** Probabilities that add up to 1, each with what is then written. */
  options: readonly { p: number; part: Part }[];
}

/** One of several, with probabilities in proportion to the weights. */
export function either(...options: [weight: number, part: Part][]): Choice {
  const total = options.reduce((sum, [weight]) => sum + weight, 0);
  return { options: options.map(([weight, part]) => ({ p: weight / total, part })) };
}

/** One of several, each as likely as the others. */
export const oneOf = (parts: readonly Part[]): Choice =>
  either(...parts.map((part): [number, Part] => [1, part]));

/** Written with probability `p`, else nothing. */
export const maybe = (p: number, part: Part): Choice => either([p, part], [1 - p, []]);

/**
 * Writes one document.
 *
 * @param next uniform numbers in [0, 1), one for each choice met
 */
export function write(part: Part, next: () => number): string[] {
  if (typeof part === 'string') return part.split(' ');
  if (Array.isArray(part)) return part.flatMap((inner) => write(inner, next));
  let u = next();
  for (const option of part.options) {
    u -= option.p;
    if (u < 0) return write(option.part, next);
  }
  // Rounding may leave a hair above the last option.
  return write(part.options[part.options.length - 1].part, next);
}

/** Entropy of the documents, in nats. */
export function entropyOf(part: Part): number {
  if (typeof part === 'string') return 0;
  if (Array.isArray(part)) return part.reduce((sum, inner) => sum + entropyOf(inner), 0);
  return part.options.reduce(
    (sum, { p, part: inner }) => (p > 0 ? sum + p * (entropyOf(inner) - Math.log(p)) : sum),
    0,
  );
}

/** Mean number of words of a document. */
export function lengthOf(part: Part): number {
  if (typeof part === 'string') return part.split(' ').length;
  if (Array.isArray(part)) return part.reduce((sum, inner) => sum + lengthOf(inner), 0);
  return part.options.reduce((sum, { p, part: inner }) => sum + p * lengthOf(inner), 0);
}
