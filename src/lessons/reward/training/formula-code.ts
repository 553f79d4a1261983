import type { LineTerms } from '#notebook';
import pairs from '../../../models/reward/loss.ts?only=pairDifferences&code';
import loss from '../../../models/reward/loss.ts?only=rankingLoss&code';
import model from '../../../models/reward/model.ts?only=reward&code';

/** The code of the loss and of the model, and which of its lines speak of which term of the formula. */
export const lossCode = {
  code: loss,
  terms: { trainLoss: /return meanAll\(/, margin: /const margins =/ } satisfies LineTerms,
};

export const pairsCode = { code: pairs, terms: { pairs: /columns\.push\(/ } satisfies LineTerms };

export const modelCode = { code: model, terms: { score: /const score =/ } satisfies LineTerms };
