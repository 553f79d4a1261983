import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    show: 'Show',
    ways: { objective: 'the objective', loss: 'the loss of an update', apart: 'each term apart' },
    iteration: 'iteration',
    iterations: 'iterations',
    terms: {
      proxyReward: 'reward',
      klPenalty: 'KL penalty',
      policyLoss: 'policy loss',
      valueLoss: 'value loss',
      ptxLoss: 'pretraining loss',
    },
    minus: { klPenalty: '− KL penalty', ptxLoss: '− γ × pretraining loss' },
    weighed: { valueLoss: 'c × value loss', ptxLoss: 'γ × pretraining loss' },
    totals: { objective: 'objective J', loss: 'loss' },
    captions: {
      objective: 'What is wanted: reward, less the KL penalty, less the pretraining loss.',
      loss: 'What is stepped on: policy, value and pretraining loss, in one sum.',
    },
    notes: {
      objective:
        'All terms are means over the responses of an iteration; the pretraining loss is a mean over tokens.',
      loss: 'The policy loss hovers about zero however well the policy does, since whitened advantages have mean zero. It is a means of getting a gradient, not a measure of quality.',
    },
    nothing: 'Train the model above; the terms appear here as it learns.',
  },
  zh: {
    show: '显示',
    ways: { objective: '目标', loss: '一次更新的损失', apart: '各项分开' },
    iteration: '迭代',
    iterations: '次迭代',
    terms: {
      proxyReward: '奖励',
      klPenalty: 'KL 惩罚',
      policyLoss: '策略损失',
      valueLoss: '价值损失',
      ptxLoss: '预训练损失',
    },
    minus: { klPenalty: '− KL 惩罚', ptxLoss: '− γ × 预训练损失' },
    weighed: { valueLoss: 'c × 价值损失', ptxLoss: 'γ × 预训练损失' },
    totals: { objective: '目标 J', loss: '损失' },
    captions: {
      objective: '想要的东西：奖励，减去 KL 惩罚，再减去预训练损失。',
      loss: '真正求梯度的东西：策略、价值与预训练三项损失之和。',
    },
    notes: {
      objective: '各项都是一次迭代中所有回答的平均；预训练损失则按词元平均。',
      loss: '无论策略好坏，策略损失总在零附近，因为白化后的优势均值为零。它只用来产生梯度，不衡量质量。',
    },
    nothing: '请先训练上面的模型，各项会随着学习出现在这里。',
  },
});
