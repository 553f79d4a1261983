import { ablationCell, type AblationOptions, type CellSpec, type Localized } from '#notebook';

const valLoss = { name: 'valLoss', label: { en: 'validation loss', zh: '验证损失' } };
/** One batch alone is noise. */
const trainLoss = { name: 'trainLoss', label: { en: 'training loss', zh: '训练损失' }, over: 20 };

const ablation = (
  id: string,
  title: Localized,
  options: Pick<AblationOptions, 'change' | 'beside' | 'sample'>,
  terms: AblationOptions['terms'] = [valLoss, trainLoss],
): CellSpec =>
  ablationCell('gpt', id, title, {
    guess: 'claim',
    terms,
    baselines: { uniform: { en: 'ln V', zh: 'ln V' } },
    ...options,
  });

/** The base model reads what both have written. */
const sample = () => import('../proof/JudgedTexts.svelte');

export const ablations: readonly CellSpec[] = [
  ablation(
    'break-mask',
    { en: 'No mask', zh: '去掉掩码' },
    { change: { controls: { causal: false } }, sample },
  ),
  ablation(
    'break-positions',
    { en: 'No positions', zh: '去掉位置' },
    { change: { controls: { positions: false } }, sample },
  ),
  ablation(
    'break-rate',
    { en: 'Learning rate × 100', zh: '学习率 × 100' },
    {
      // Measured with the lesson's preset, eight seeds: without warm-up every run climbs over ln V within
      // ten steps; with the usual warm-up it gets stuck at about 3.1 nats instead.
      change: [
        { times: { learningRate: 100 }, controls: { warmup: 0 } },
        { run: 'break-rate-warm', times: { learningRate: 100 } },
      ],
    },
    [trainLoss, valLoss],
  ),
  ablation(
    'break-depth',
    { en: 'One layer against four', zh: '一层对四层' },
    {
      change: { run: 'break-depth-four', controls: { layers: 4 } },
      beside: { run: 'break-depth', controls: { layers: 1 } },
    },
  ),
  ablation(
    'break-residual',
    { en: 'No residual scaling', zh: '去掉残差缩放' },
    { change: { controls: { residualScaling: false } } },
  ),
];
