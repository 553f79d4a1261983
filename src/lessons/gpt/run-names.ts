import { defineMessages } from '#ui';

const messages = defineMessages({
  en: {
    main: 'your run',
    'another-seed': 'another seed',
    'break-mask': 'no mask',
    'break-positions': 'no positions',
    'break-rate': 'rate × 100, no warm-up',
    'break-rate-warm': 'rate × 100, with warm-up',
    'break-depth': 'one layer',
    'break-depth-four': 'four layers',
    'break-residual': 'no residual scaling',
  },
  zh: {
    main: '你的训练',
    'another-seed': '另一个种子',
    'break-mask': '无掩码',
    'break-positions': '无位置',
    'break-rate': '学习率 × 100，无预热',
    'break-rate-warm': '学习率 × 100，有预热',
    'break-depth': '一层',
    'break-depth-four': '四层',
    'break-residual': '无残差缩放',
  },
});

/** Keys of this lesson's runs: the student's own, another seed of it, and one for each ablation. */
export const runKeys = [
  'main',
  'another-seed',
  'break-mask',
  'break-positions',
  'break-rate',
  'break-rate-warm',
  'break-depth',
  'break-depth-four',
  'break-residual',
] as const;
export type RunKey = (typeof runKeys)[number];

const known = (key: string): key is RunKey => (runKeys as readonly string[]).includes(key);

/** What a reader calls a run, by its key in `LessonRuns`; an unknown key is its own name. */
export function runName(key: string): string {
  return known(key) ? messages.current[key] : key;
}
