import type { LessonSpec } from '#notebook';

export const valueNames: LessonSpec['valueNames'] = {
  prompts: { en: 'prompts that are ranked', zh: '排序的提示数' },
  answers: { en: 'answers in a ranking', zh: '每个排序的回答数' },
  noise: { en: 'noise of the labeller', zh: '标注者的噪声' },
  flipped: { en: 'share of rankings turned round', zh: '颠倒的排序的比例' },
  pairing: { en: 'what a batch is made of', zh: '一批的组成' },
  headOnly: { en: 'only the head learns', zh: '只训练输出头' },
  passes: { en: 'passes over the rankings', zh: '遍历排序的次数' },
  batch: { en: 'rankings in a batch', zh: '每批的排序数' },
  learningRate: { en: 'learning rate', zh: '学习率' },
  warmup: { en: 'warm-up steps', zh: '预热步数' },
  steps: { en: 'steps at most', zh: '最多步数' },
  seed: { en: 'seed', zh: '随机种子' },
  data: { en: 'your rankings', zh: '你的排序' },
  baseModels: { en: 'the model that it starts from', zh: '起点模型' },
  run: { en: 'your model', zh: '你的模型' },
};
