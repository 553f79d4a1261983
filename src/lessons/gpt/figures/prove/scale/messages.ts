import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    own: 'your run',
    against: 'Parameters against',
    axes: { compute: 'training compute', tokens: 'training tokens', context: 'context length' },
    labels: {
      compute: 'training compute (operations)',
      tokens: 'training tokens',
      context: 'context (tokens)',
    },
    parameters: 'parameters',
    caption: (axis: string) => `GPT-1, 2 and 3 and your own run: parameters against ${axis}`,
    missing: (names: string) => `Not published, and so not drawn: ${names}.`,
    train: 'Train first, and your own run appears here.',
    compare: (times: string) =>
      `The largest GPT-3 took about ${times} times the compute of your run so far.`,
  },
  zh: {
    own: '你的训练',
    against: '参数量对',
    axes: { compute: '训练计算量', tokens: '训练词元数', context: '上下文长度' },
    labels: { compute: '训练计算量（运算次数）', tokens: '训练词元数', context: '上下文（词元）' },
    parameters: '参数量',
    caption: (axis) => `GPT-1、2、3 与你的训练：参数量对${axis}`,
    missing: (names) => `作者没有公布、因而没有画出的：${names}。`,
    train: '先训练，你自己的训练就会出现在这里。',
    compare: (times) => `最大的 GPT-3 所用的计算量，约为你目前这次训练的 ${times} 倍。`,
  },
});
