import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    without: 'Without the mask',
    withoutHelp: 'What a model sees that is trained with the mask switched off.',
    caption: 'Which position may read which',
    causal: (tokens: number, allowed: number, all: number) =>
      `${tokens} tokens: ${allowed} of ${all} pairs may be read; above the diagonal the future is covered.`,
    full: (tokens: number, all: number) =>
      `${tokens} tokens: all ${all} pairs may be read, so each position sees the very token that it should predict.`,
    query: 'reads',
    key: 'from',
    value: 'added to the score; hatched: −∞',
    ofModel: 'Your model was made without the mask.',
  },
  zh: {
    without: '去掉掩码',
    withoutHelp: '关掉掩码训练的模型能看到什么。',
    caption: '哪个位置可以读取哪个位置',
    causal: (tokens, allowed, all) =>
      `${tokens} 个词元：${all} 对中有 ${allowed} 对可以读；对角线上方的未来被遮住。`,
    full: (tokens, all) =>
      `${tokens} 个词元：${all} 对全部可以读，每个位置都能直接看到自己要预测的词元。`,
    query: '读取者',
    key: '读自',
    value: '加到分数上的数；斜线处为 −∞',
    ofModel: '你的模型没有使用掩码。',
  },
});
