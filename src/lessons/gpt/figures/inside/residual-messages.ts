import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    short: (at: number) => (at === 0 ? 'in' : `layer ${at}`),
    stage: 'stage',
    token: 'token',
    length: 'length',
    byToken: 'Length of the residual stream, for each token after each layer',
    longest: (token: string, most: string, least: string) =>
      `After the last layer the vector of ${token} is the longest, ${most}; the shortest is ${least}.`,
    mean: 'Mean length over the tokens of the prompt',
    meanShort: 'mean length',
    layers: 'layers done',
    meanSummary: (from: string, to: string, factor: string) =>
      `The mean length goes from ${from} at the entrance to ${to} after the last layer: ${factor} times as long.`,
  },
  zh: {
    short: (at) => (at === 0 ? '入口' : `第 ${at} 层`),
    stage: '阶段',
    token: '词元',
    length: '长度',
    byToken: '每个词元在各层之后的残差流长度',
    longest: (token, most, least) =>
      `最后一层之后，最长的是 ${token} 的向量，长 ${most}；最短的长 ${least}。`,
    mean: '对提示中各词元取平均的长度',
    meanShort: '平均长度',
    layers: '经过的层数',
    meanSummary: (from, to, factor) =>
      `平均长度从入口处的 ${from} 变为最后一层之后的 ${to}，是原来的 ${factor} 倍。`,
  },
});
