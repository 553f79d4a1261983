import type { LineTerms } from '#notebook';
import likelihood from '../../models/dvae/logit-laplace.ts?only=logitLaplaceNll&code';
import loss from '../../models/dvae/loss.ts?only=dvaeLoss&code';
import kl from '../../models/dvae/kl-to-uniform.ts?only=klToUniform&code';

/** The code that computes the loss, and which of its lines speak of which term of the formula. */
export const lossCode = {
  code: loss,
  terms: {
    tau: /gumbelSoftmax\(/,
    reconstruction: /const reconstruction =/,
    kl: /const kl =/,
    beta: /const weight =/,
    trainLoss: /return \{/,
  } satisfies LineTerms,
};

export const klCode = { code: kl, terms: { kl: /const informationGained/ } satisfies LineTerms };

export const likelihoodCode = {
  code: likelihood,
  terms: { reconstruction: /return add\(/ } satisfies LineTerms,
};
