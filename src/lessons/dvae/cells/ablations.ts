import {
  ablationCell,
  type AblationOptions,
  type CellSpec,
  type Localized,
  type Side,
} from '#notebook';
import { codesUsed, hardError, kl, perplexity, reconstruction } from './measures';
import { trials } from './trials';

const ablation = (
  id: string,
  title: Localized,
  controls: NonNullable<Side['controls']>,
  terms: AblationOptions['terms'] = [hardError, reconstruction, codesUsed, perplexity, kl],
  beside?: string,
): CellSpec =>
  ablationCell('dvae', id, title, {
    change: { controls },
    terms,
    ...(beside && { beside }),
    ...(trials[id] && { trials: trials[id] }),
  });

/** Emoji are drawn on white already, and there is no other ground to take from them. */
const on: CellSpec['on'] = {
  emoji: {
    none: {
      en: 'There is nothing to flatten on emoji: their ground is white everywhere. That is why they are trained with the Gaussian from the start. Choose the world of shapes to see this ablation.',
      zh: '表情符号没有可以抹平的背景：处处都是白色。正因如此，它们从一开始就用高斯分布训练。想看这个消融实验，请选择彩色图形的世界。',
    },
  },
};

const byCodes = [codesUsed, hardError, reconstruction, perplexity, kl] as const;

export const ablations: readonly CellSpec[] = [
  ablation('break-beta', { en: 'No KL', zh: '没有 KL' }, { beta: 0 }, byCodes),
  ablation('break-held', { en: 'τ held high', zh: 'τ 一直很高' }, { tauEnd: 1 }, [
    reconstruction,
    hardError,
    codesUsed,
    perplexity,
    kl,
  ]),
  ablation('break-dropped', { en: 'τ dropped at once', zh: 'τ 一下子降低' }, { tauRamp: 0 }),
  ablation(
    'break-logits',
    { en: 'Large logits at the start', zh: '初始对数几率很大' },
    { logitScale: 8 },
    byCodes,
  ),
  ablation('break-pool', { en: 'Average pool', zh: '平均池化' }, { pool: 'average' }),
  {
    ...ablation(
      'break-flat',
      { en: 'Flat pictures, logit-Laplace', zh: '平坦图片，logit-拉普拉斯' },
      { ground: 'flat', likelihood: 'logitLaplace', gaussianStart: false },
    ),
    on,
  },
  {
    ...ablation(
      'break-flat-gaussian',
      { en: 'Flat pictures, squared error', zh: '平坦图片，平方误差' },
      { ground: 'flat', likelihood: 'gaussian' },
      undefined,
      'break-flat',
    ),
    on,
  },
];
