import type { CodePart } from '#notebook';
import loss from '../../models/clip/loss.ts?only=contrastiveLosses&code';
import logits from '../../models/clip/loss.ts?only=logitsPerImage&code';

/** The code of the formula, and which of its lines speak of which term. */
export const code: readonly CodePart[] = [
  { code: logits, terms: { logitScale: /exp\(logitScale\)/ } },
  {
    code: loss,
    terms: {
      imageLoss: /const imageLoss =/,
      textLoss: /const textLoss =/,
      trainLoss: /return \{ loss:/,
    },
  },
];
