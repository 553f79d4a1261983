import { cellsOf, type CellProps, type LessonContext } from '#notebook';

/** The cells of this lesson. */
export const c = cellsOf('dvae');

/** Terms of its recipe, as a reader calls them. */
export const terms = c.terms({
  hardError: { label: { en: 'error through the tokens', zh: '经词元重建的误差' } },
  softError: { label: { en: 'error of the relaxed draw', zh: '松弛抽样的误差' } },
  unseenError: { label: { en: 'error on things never shown', zh: '没见过的组合的误差' } },
  reconstruction: { label: { en: 'reconstruction', zh: '重建项' } },
  trainLoss: { label: { en: 'loss, with the KL', zh: '损失（含 KL）' } },
  kl: { label: { en: 'KL, nats per token', zh: 'KL（每词元奈特）' } },
  codesUsed: { label: { en: 'codes used', zh: '用到的码字数' } },
  perplexity: { label: { en: 'perplexity of the codes', zh: '码字的困惑度' } },
  beta: { label: { en: 'β', zh: 'β' } },
  tau: { label: { en: 'τ', zh: 'τ' } },
});

/** What a figure of this lesson is given. */
export type Props<Options = unknown> = CellProps<'dvae', Options>;

/** This lesson on a page. */
export type Lesson = LessonContext<'dvae'>;
