import type { LineTerms } from '#notebook';
import loss from '../../models/dalle/loss.ts?only=dalleLoss&code';

/** The code of the loss, and which of its lines speak of which term of the formula. */
export const lossCode = {
  code: loss,
  terms: {
    textLoss: /const textLoss = /,
    imageLoss: /const imageLoss = /,
    trainLoss: /const loss = /,
  } satisfies LineTerms,
};
