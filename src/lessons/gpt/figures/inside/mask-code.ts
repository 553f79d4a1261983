import type { LineTerms } from '#notebook';

/** The module that makes the mask, as text: nothing of the engine runs on the page. */
export { default as maskCode } from '../../../../engine/kernels/masks.ts?code';

/** Its lines that are the mask of the formula. */
export const maskTerms: LineTerms = { mask: /allows: \(|mask\.allows\(/ };
