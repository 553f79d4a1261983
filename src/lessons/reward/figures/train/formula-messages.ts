import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    now: 'Its values now',
    trainLoss: 'training loss, newest batch',
    valLoss: 'loss on new pairs',
    right: 'probability of the order that was seen, geometric mean',
    pairs: 'comparisons in one ranking',
    batch: 'comparisons in one step',
    indifferent: 'equal rewards',
    floor: 'the least that the labeller’s noise allows',
    none: 'The values appear here when the training cell has run.',
  },
  zh: {
    now: '各项现在的值',
    trainLoss: '训练损失，最近一批',
    valLoss: '新的对上的损失',
    right: '给所见次序的概率，几何平均',
    pairs: '一个排序含有的比较',
    batch: '一步中的比较',
    indifferent: '奖励都相等时',
    floor: '标注者的噪声所允许的最小值',
    none: '训练单元运行之后，这里会显示各项的值。',
  },
});
