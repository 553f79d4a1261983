import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    invitation: (count: number) =>
      `Trains ${count} reward models, one after another: four sizes of the data, three seeds each. It runs on this machine; you may pause it, and read on meanwhile.`,
    start: (count: number) => `Train ${count} reward models`,
    pause: 'Pause',
    resume: 'Continue',
    reset: 'Measure anew',
    strayed: 'The numbers that were measured here belong to other settings.',
    progress: 'Reward models trained',
    models: 'models',
    now: (prompts: string, seed: number, step: string, steps: string) =>
      `Now: ${prompts} prompts, seed ${seed}, step ${step} of ${steps}.`,
    preparing: (prompts: string, seed: number) =>
      `Now: the answers to ${prompts} prompts are being written and ranked, seed ${seed}.`,
    paused: 'Paused.',
    comparisons: 'comparisons',
    y: 'share of pairs',
    accuracy: 'right by the rubric',
    agreement: 'as the labeller ranked',
    ceiling: 'ceiling of the second',
    chance: 'chance',
    caption:
      'Pairs of new answers that the model ranks right, against the comparisons that it learned from: mean of the seeds, and how far they spread.',
  },
  zh: {
    invitation: (count) =>
      `依次训练 ${count} 个奖励模型：四种数据量，每种三个随机种子。就在这台机器上进行；可以暂停，也可以边训练边往下读。`,
    start: (count) => `训练 ${count} 个奖励模型`,
    pause: '暂停',
    resume: '继续',
    reset: '重新测量',
    strayed: '这里测得的数字属于另一组设置。',
    progress: '已训练的奖励模型',
    models: '个模型',
    now: (prompts, seed, step, steps) =>
      `现在：${prompts} 个提示，种子 ${seed}，第 ${step} 步，共 ${steps} 步。`,
    preparing: (prompts, seed) => `现在：正在为 ${prompts} 个提示写回答并排序，种子 ${seed}。`,
    paused: '已暂停。',
    comparisons: '比较的个数',
    y: '答对的比例',
    accuracy: '按评分规则正确',
    agreement: '与标注者一致',
    ceiling: '后者的上限',
    chance: '瞎猜',
    caption:
      '新回答中模型排对的比例，横轴是用来学习的比较的个数：线是各种子的平均，底色是各种子的范围。',
  },
});
