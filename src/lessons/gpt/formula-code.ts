import type { CodePart } from '#notebook';
import kernel from '../../engine/kernels/softmax-cross-entropy.ts?only=composed&code';
import loss from '../../models/gpt/loss.ts?only=gptLoss&code';

/** The code of the formula, and which of its lines speak of which term. */
export const code: readonly CodePart[] = [
  {
    code: loss,
    terms: { trainLoss: /return softmaxCrossEntropy\(/, logProbability: /const logits =/ },
  },
  {
    code: kernel,
    terms: {
      trainLoss: /value: tf\.neg\(/,
      logProbability: /const logProbabilities =/,
      target: /oneHot\(/,
      share: /const share =|1 \/ rows/,
    },
    maxLines: 32,
  },
];
