import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    grid: 'Attention of every layer and head; choose one',
    reveal: 'Token by token',
    revealHelp:
      'The text grows to the right, the maps downwards: each new token reads what is there.',
    caption: (layer: number, head: number) => `Attention of layer ${layer}, head ${head}`,
    summary: (from: string, to: string, weight: string) =>
      `Each row adds up to 1. The last row shown, of ${from}, reads most from ${to}: ${weight}.`,
    query: 'reads',
    key: 'from',
    weight: 'attention weight',
    tokens: 'The text so far',
  },
  zh: {
    grid: '所有层和头的注意力，选一个',
    reveal: '逐个词元',
    revealHelp: '文本向右增长，注意力图向下增长：每个新词元读取已有的内容。',
    caption: (layer, head) => `第 ${layer} 层第 ${head} 头的注意力`,
    summary: (from, to, weight) =>
      `每一行之和为 1。最后显示的一行是 ${from}，它读得最多的是 ${to}：${weight}。`,
    query: '读取者',
    key: '读自',
    weight: '注意力权重',
    tokens: '目前的文本',
  },
});
