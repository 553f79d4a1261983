import type { GuessOptions } from '#notebook';

/** The loss before any training can be computed; the one after some steps can only be judged. */
export const lossGuess: GuessOptions<'valLoss', never> = {
  unit: { en: 'nats per token', zh: '奈特/词元' },
  min: 0,
  max: 20,
  run: 'main',
  term: 'valLoss',
  tolerance: 0.25,
  points: [
    {
      id: 'before',
      label: { en: 'Loss before any training', zh: '训练之前的损失' },
      step: 0,
      tolerance: 0.1,
    },
    { id: 'after', label: { en: 'Loss after 300 steps', zh: '300 步之后的损失' }, step: 300 },
  ],
  chart: {
    caption: {
      en: 'Your guess and the validation loss of your run',
      zh: '你的猜测，与你的训练的验证损失',
    },
    y: { en: 'validation loss', zh: '验证损失' },
  },
};
