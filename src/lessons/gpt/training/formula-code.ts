import type { LineTerms } from '#notebook';
import kernel from '../../../engine/kernels/softmax-cross-entropy.ts?only=composed&code';
import loss from '../../../models/gpt/loss.ts?only=gptLoss&code';

/** The code that computes the loss, and which of its lines speak of which term of the formula. */
export const lossCode = {
  code: loss,
  terms: {
    trainLoss: /return softmaxCrossEntropy\(/,
    logProbability: /const logits =/,
  } satisfies LineTerms,
};

export const kernelCode = {
  code: kernel,
  terms: {
    trainLoss: /value: tf\.neg\(/,
    logProbability: /const logProbabilities =/,
    target: /oneHot\(/,
    share: /const share =|1 \/ rows/,
  } satisfies LineTerms,
};
