import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    label: 'What the model wrote, by step',
    step: (step: string) => `step ${step}`,
    nothing:
      'The first sample appears here when the training cell runs: what the untrained model writes.',
    how: 'Each begins from nothing and is drawn at temperature 0.8.',
    next: (step: string) => `The next sample is due at step ${step}.`,
  },
  zh: {
    label: '模型写的文字，按步排列',
    step: (step) => `第 ${step} 步`,
    nothing: '训练单元一运行，第一段样本就会出现在这里：未训练的模型写的文字。',
    how: '每段都从零开始，以温度 0.8 抽取。',
    next: (step) => `下一段样本在第 ${step} 步。`,
  },
});
