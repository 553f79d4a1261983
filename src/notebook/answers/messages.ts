import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    verb: 'Instruction',
    verbs: { tell: 'tell', describe: 'describe', insult: 'insult' },
    dice: 'Other dice',
    prompt: 'Prompt',
    before: 'Before',
    after: 'Your model',
    gold: 'points',
    mean: (before: string, after: string) =>
      `Mean points of these answers: ${before} before, ${after} for your model.`,
    ask: 'Let both models answer',
    waiting: 'Both models are writing…',
    untrained: 'Your model has not been trained yet, so both are the same.',
    caption: 'The same prompts and the same dice, at temperature 1.',
  },
  zh: {
    verb: '指令',
    verbs: { tell: 'tell', describe: 'describe', insult: 'insult' },
    dice: '换一组随机数',
    prompt: '提示',
    before: '之前',
    after: '你的模型',
    gold: '分',
    mean: (before, after) => `这些回答的平均分：之前 ${before}，你的模型 ${after}。`,
    ask: '让两个模型都来回答',
    waiting: '两个模型正在写……',
    untrained: '你的模型还没有训练，所以两边一样。',
    caption: '提示相同，随机数相同，温度为 1。',
  },
});
