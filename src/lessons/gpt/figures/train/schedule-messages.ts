import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    rate: 'Learning rate',
    rateLine: 'learning rate',
    norm: 'Gradient norm before clipping',
    normLine: 'gradient norm',
    clip: 'above: clipped',
    step: 'step',
    steps: 'steps',
    nothing: 'Both curves appear here as soon as the training cell has run.',
    rateTold: (peak: string, at: string, now: string) =>
      `It rises to ${peak} at step ${at}; now it is ${now}.`,
    normTold: (share: string, longest: string) =>
      `In ${share} of the steps the gradient was longer than 1 and was clipped; the longest had ${longest}.`,
  },
  zh: {
    rate: '学习率',
    rateLine: '学习率',
    norm: '裁剪之前的梯度范数',
    normLine: '梯度范数',
    clip: '以上即裁剪',
    step: '步',
    steps: '步',
    nothing: '训练单元一开始运行，两条曲线就会出现在这里。',
    rateTold: (peak, at, now) => `在第 ${at} 步升到 ${peak}，现在是 ${now}。`,
    normTold: (share, longest) => `${share} 的步里梯度长于 1，被裁剪；最长的一次是 ${longest}。`,
  },
});
