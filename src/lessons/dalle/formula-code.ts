import type { CodePart } from '#notebook';
import loss from '../../models/dalle/loss.ts?only=dalleLoss&code';

/** The code of the formula, and which of its lines speak of which term. */
export const code: readonly CodePart[] = [
  {
    code: loss,
    terms: {
      textLoss: /const textLoss = /,
      imageLoss: /const imageLoss = /,
      trainLoss: /const loss = /,
    },
  },
];
