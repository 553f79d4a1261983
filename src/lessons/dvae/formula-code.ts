import type { CodePart } from '#notebook';
import likelihood from '../../models/dvae/logit-laplace.ts?only=logitLaplaceNll&code';
import loss from '../../models/dvae/loss.ts?only=dvaeLoss&code';
import kl from '../../models/dvae/kl-to-uniform.ts?only=klToUniform&code';

/** The code of the formula, and which of its lines speak of which term. */
export const code: readonly CodePart[] = [
  {
    code: loss,
    terms: {
      tau: /gumbelSoftmax\(/,
      reconstruction: /const reconstruction =/,
      kl: /const kl =/,
      beta: /const weight =/,
      trainLoss: /return \{/,
    },
    maxLines: 34,
  },
  { code: kl, terms: { kl: /const informationGained/ } },
  { code: likelihood, terms: { reconstruction: /return add\(/ } },
];
