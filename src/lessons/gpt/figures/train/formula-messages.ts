import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    now: 'Its values now',
    trainLoss: 'training loss, newest batch',
    valLoss: 'validation loss',
    right: 'probability of the right token, geometric mean',
    positions: 'positions in a batch',
    uniform: 'knowing nothing',
    none: 'The values appear here when the training cell has run.',
  },
  zh: {
    now: '各项现在的值',
    trainLoss: '训练损失，最近一批',
    valLoss: '验证损失',
    right: '正确的词元得到的概率，几何平均',
    positions: '一批数据的位置数',
    uniform: '一无所知',
    none: '训练单元运行之后，这里会显示各项的值。',
  },
});
