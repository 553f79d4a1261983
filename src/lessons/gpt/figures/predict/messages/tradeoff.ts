import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    invite: 'Count the text in every vocabulary size',
    hint: 'This learns 3,840 merges on the chosen text, which takes a few seconds.',
    counting: 'Counting the text…',
    learning: (done: string, all: string) => `${done} of ${all} merges…`,
    vocabulary: 'vocabulary size',
    lengthAxis: 'tokens of the text',
    lengthCaption: 'A larger vocabulary makes the text shorter',
    lengthSummary: (bytes: string, tokens: string, size: string, each: string) =>
      `${bytes} tokens as bytes, ${tokens} with a vocabulary of ${size}: ${each} bytes in each token.`,
    costAxis: 'bits per byte',
    costCaption: 'What it costs to predict the text',
    costSummary: (from: string, to: string, nats: string, more: string) =>
      `Known frequencies alone: bits per byte go from ${from} to ${to}, while nats per token go from ${nats} to ${more}.`,
    noRuns: ' Your own runs appear here as points once they have measured a validation loss.',
    bytePairs: 'byte pairs',
    alone: 'frequencies alone',
    characters: 'characters',
    steps: (count: string) => `${count} steps`,
    tableCaption: 'The same numbers in both units',
    frequencies: 'Known frequencies alone',
    runs: 'Your models',
    perToken: 'nats per token',
    perByte: 'bits per byte',
    tokens: 'tokens of the text',
    each: 'bytes per token',
    warning:
      'Compare bits per byte. Nats per token are prices of different goods: a longer token costs more and brings more. Frequencies are counted on the whole text; your models are judged on the part that they never saw.',
  },
  zh: {
    invite: '统计文本在各种词表大小下的长度',
    hint: '这会在所选文本上学习 3,840 次合并，需要几秒钟。',
    counting: '正在统计文本……',
    learning: (done, all) => `合并 ${done} / ${all} 次……`,
    vocabulary: '词表大小',
    lengthAxis: '文本的词元数',
    lengthCaption: '词表越大，文本越短',
    lengthSummary: (bytes, tokens, size, each) =>
      `按字节有 ${bytes} 个词元，词表为 ${size} 时有 ${tokens} 个，平均每个词元 ${each} 字节。`,
    costAxis: '每字节比特数',
    costCaption: '预测这份文本的代价',
    costSummary: (from, to, nats, more) =>
      `只知道频率时，每字节比特数从 ${from} 变到 ${to}，每词元奈特数却从 ${nats} 变到 ${more}。`,
    noRuns: '你自己的训练一旦测出验证损失，就会作为点出现在这里。',
    bytePairs: '字节对',
    alone: '只知频率',
    characters: '字符',
    steps: (count) => `${count} 步`,
    tableCaption: '同样的结果，两种单位',
    frequencies: '只知道频率',
    runs: '你的模型',
    perToken: '奈特/词元',
    perByte: '比特/字节',
    tokens: '文本的词元数',
    each: '字节/词元',
    warning:
      '请比较每字节比特数。每词元奈特数是不同货物的价钱：词元越长，价钱越高，带来的也越多。频率是在整份文本上统计的；你的模型则是在它从没见过的部分上评判的。',
  },
});
