import type { CodePart } from '#notebook';
import pairs from '../../models/reward/loss.ts?only=pairDifferences&code';
import loss from '../../models/reward/loss.ts?only=rankingLoss&code';
import model from '../../models/reward/model.ts?only=reward&code';

/** The code of the formula, and which of its lines speak of which term. */
export const code: readonly CodePart[] = [
  { code: loss, terms: { trainLoss: /return meanAll\(/, margin: /const margins =/ } },
  { code: pairs, terms: { pairs: /columns\.push\(/ } },
  { code: model, terms: { score: /const score =/ } },
];
