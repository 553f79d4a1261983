import { ablationCell, type CellSpec } from '#notebook';
import { gold, skill, stops, valLoss } from './terms';

export const ablations: readonly CellSpec[] = [
  ablationCell(
    'sft',
    'break-forget',
    { en: 'No pretraining text', zh: '不掺预训练文本' },
    { change: { controls: { pretrainingShare: 0 } }, terms: [skill, valLoss, gold, stops] },
  ),
  ablationCell(
    'sft',
    'break-few',
    { en: 'Sixteen demonstrations', zh: '只有 16 个示范' },
    { change: { controls: { demonstrations: 16 } }, terms: [valLoss, gold, stops, skill] },
  ),
  ablationCell(
    'sft',
    'break-prompt',
    { en: 'Loss on the prompt too', zh: '提示也计入损失' },
    { change: { controls: { taught: 'all' } }, terms: [valLoss, gold, stops, skill] },
  ),
  ablationCell(
    'sft',
    'break-end',
    { en: 'The end is not taught', zh: '不教结束符' },
    { change: { controls: { taught: 'answersWithoutEnd' } }, terms: [stops, valLoss, gold, skill] },
  ),
];
