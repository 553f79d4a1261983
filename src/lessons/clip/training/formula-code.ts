import type { LineTerms } from '#notebook';
import loss from '../../../models/clip/loss.ts?only=contrastiveLosses&code';
import logits from '../../../models/clip/loss.ts?only=logitsPerImage&code';

/** The code of the logits and of the loss, and which of its lines speak of which term of the formula. */
export const logitsCode = {
  code: logits,
  terms: { logitScale: /exp\(logitScale\)/ } satisfies LineTerms,
};

export const lossCode = {
  code: loss,
  terms: {
    imageLoss: /const imageLoss =/,
    textLoss: /const textLoss =/,
    trainLoss: /return \{ loss:/,
  } satisfies LineTerms,
};
