import { ablationCell, type AblationOptions, type CellSpec, type Localized } from '#notebook';
import { accuracy, agreement, trainLoss, valLoss } from './train';

/** Enough steps that the passes alone say when to stop. */
const steps = 1000;
const few = { prompts: 64, passes: 12 };

const ablation = (
  id: string,
  title: Localized,
  options: Pick<AblationOptions, 'change' | 'beside'>,
  terms: AblationOptions['terms'] = [valLoss, trainLoss, accuracy, agreement],
): CellSpec => ablationCell('reward', id, title, { ...options, terms });

export const ablations: readonly CellSpec[] = [
  ablation(
    'break-few',
    { en: 'Sixty-four rankings', zh: '64 个排序' },
    { change: { controls: few, steps } },
  ),
  ablation(
    'break-pairs',
    { en: 'One pair at a time, shuffled', zh: '一次一对，打乱' },
    { change: { controls: { ...few, pairing: 'shuffledPairs' }, steps }, beside: 'break-few' },
  ),
  ablation(
    'break-flip',
    { en: 'Labels flipped', zh: '标签颠倒' },
    { change: { controls: { flipped: 1 } } },
    [trainLoss, valLoss, accuracy, agreement],
  ),
  ablation(
    'break-head',
    { en: 'Only the head learns', zh: '只训练输出头' },
    { change: { controls: { headOnly: true } } },
    [accuracy, agreement, trainLoss, valLoss],
  ),
];
