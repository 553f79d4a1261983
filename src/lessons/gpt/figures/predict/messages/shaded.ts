import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    label: 'Text to read',
    help: 'Type or paste, up to 600 characters.',
    presets: 'Or take',
    training: 'the training text',
    other: 'something else',
    nonsense: 'nonsense',
    invite: 'Let the model read it',
    caption: (model: string) => `Each token shaded by the probability that ${model} gave it`,
    summary: (nats: string, perplexity: string, count: string) =>
      `${nats} nats per token on average over ${count} tokens; perplexity ${perplexity}.`,
    blind: (nats: string, vocabulary: string) =>
      ` Blind guessing would cost ln ${vocabulary} = ${nats}, perplexity ${vocabulary}.`,
    worst: (token: string, before: string, share: string) =>
      ` The greatest surprise: ${token} after ${before}, with ${share}.`,
    first: 'first token: nothing before it',
    detail: (share: string, nats: string) => `${share}, ${nats} nats`,
    key: 'probability',
    strip: 'The text as tokens',
    tooShort: 'Give it at least two characters that the model knows.',
    natsColumn: '−ln p, nats',
  },
  zh: {
    label: '要读的文字',
    help: '输入或粘贴，最多 600 个字符。',
    presets: '或者取',
    training: '训练文本',
    other: '别的文字',
    nonsense: '胡言乱语',
    invite: '让模型读一读',
    caption: (model) => `每个词元按${model}给它的概率着色`,
    summary: (nats, perplexity, count) =>
      `${count} 个词元平均每个 ${nats} 奈特，困惑度 ${perplexity}。`,
    blind: (nats, vocabulary) => `瞎猜的代价是 ln ${vocabulary} = ${nats}，困惑度 ${vocabulary}。`,
    worst: (token, before, share) => `最意外的是 ${before} 之后的 ${token}，概率 ${share}。`,
    first: '第一个词元：前面什么也没有',
    detail: (share, nats) => `${share}，${nats} 奈特`,
    key: '概率',
    strip: '切成词元的文字',
    tooShort: '请至少给出两个模型认识的字符。',
    natsColumn: '−ln p，奈特',
  },
});
