import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    tokens: 'Tokens of the prompt; choose one',
    token: (label: string) => `row of the token ${label}`,
    position: (at: number) => `row of position ${at}`,
    sum: 'what enters the model',
    noPositions: 'This model has no position vectors: the token’s row enters as it is.',
    entry: (at: number, sum: string) => `Entry ${at}: ${sum}.`,
    hover: 'Point at an entry to read its numbers.',
    compare: 'Compare',
    ways: { sum: 'what enters', token: 'token rows', position: 'position rows' },
    similarity: 'cosine similarity',
    captions: {
      sum: 'How alike the vectors are that enter at the positions of the prompt',
      token: 'How alike the token rows of the prompt are',
      position: 'How alike the position rows are, over the whole context',
    },
    summary: (pair: string, value: string) =>
      `Each position compared with every other by the cosine of their vectors. Most alike, apart from the diagonal: ${pair}, ${value}.`,
    lone: 'One position alone is like itself: 1.',
    and: (a: string, b: string) => `${a} and ${b}`,
    first: 'position',
    second: 'compared with',
  },
  zh: {
    tokens: '提示的词元，选一个',
    token: (label) => `词元 ${label} 的那一行`,
    position: (at) => `位置 ${at} 的那一行`,
    sum: '进入模型的向量',
    noPositions: '这个模型没有位置向量：词元的那一行原样进入模型。',
    entry: (at, sum) => `第 ${at} 个分量：${sum}。`,
    hover: '指向某个分量，可以读出数值。',
    compare: '比较',
    ways: { sum: '进入模型的向量', token: '词元向量', position: '位置向量' },
    similarity: '余弦相似度',
    captions: {
      sum: '提示各位置上进入模型的向量，彼此有多相似',
      token: '提示中各词元向量彼此有多相似',
      position: '整个上下文中，各位置向量彼此有多相似',
    },
    summary: (pair, value) =>
      `两两比较各位置向量的余弦。对角线之外最相似的是 ${pair}，为 ${value}。`,
    lone: '只有一个位置，它与自己的相似度是 1。',
    and: (a, b) => `${a} 与 ${b}`,
    first: '位置',
    second: '比较对象',
  },
});
