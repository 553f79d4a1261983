import type { LessonSpec } from '#notebook';

/** What a reader calls the values and the runs of this lesson. */
export const words: Required<Pick<LessonSpec, 'valueNames' | 'runNames'>> = {
  valueNames: {
    beta: { en: 'KL penalty', zh: 'KL 惩罚系数' },
    adaptive: { en: 'adaptive β', zh: '自适应 β' },
    klTarget: { en: 'target of KL, nats', zh: 'KL 目标（奈特）' },
    pretraining: { en: 'weight of pretraining', zh: '预训练权重' },
    batch: { en: 'responses an iteration', zh: '每次迭代的回答数' },
    epochs: { en: 'epochs', zh: '轮数' },
    minibatches: { en: 'minibatches', zh: '小批数' },
    learningRate: { en: 'learning rate', zh: '学习率' },
    clipRange: { en: 'clip range', zh: '裁剪范围' },
    lambda: { en: 'reach of the advantages', zh: '优势往后看多远' },
    valueWeight: { en: 'weight of the value loss', zh: '价值损失的权重' },
    noEnd: { en: 'fine for not ending', zh: '不结束的罚分' },
    topK: { en: 'top-k in rollouts', zh: '采样时的 top-k' },
    clipping: { en: 'clipping', zh: '裁剪' },
    whitening: { en: 'whitening', zh: '白化' },
    rewardFlipped: { en: 'sign of the reward', zh: '奖励的符号' },
    steps: { en: 'iterations', zh: '迭代次数' },
    run: { en: 'your model', zh: '你的模型' },
    seed: { en: 'seed', zh: '随机种子' },
    data: { en: 'data', zh: '数据' },
    baseModels: { en: 'what it starts from', zh: '从什么出发' },
    banditBeta: { en: 'β of the bandit', zh: '老虎机的 β' },
  },
  runNames: {
    bandit: { en: 'bandit', zh: '老虎机' },
    'break-beta': { en: 'no penalty, no pretraining', zh: '没有惩罚和预训练' },
    'break-weak': { en: 'weak reward model', zh: '弱奖励模型' },
    'break-ptx': { en: 'no pretraining loss', zh: '没有预训练损失' },
    'break-clip': { en: 'no clipping', zh: '不裁剪' },
    'break-white': { en: 'no whitening', zh: '不白化' },
    'break-sign': { en: 'sign flipped', zh: '符号反了' },
    'break-topk': { en: 'top 4 tokens', zh: '前 4 个词元' },
  },
};
