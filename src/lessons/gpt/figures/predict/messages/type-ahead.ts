import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    label: 'The text so far',
    invite: 'Ask the model what comes next',
    hint: 'Type, or ask about the text as it stands.',
    read: 'Read as tokens',
    nothingRead: 'The model has read nothing: none of these characters is in its vocabulary.',
    skipped: (characters: string) =>
      `Left out, since the training text never has it: ${characters}`,
    window: (context: string) =>
      `The model reads the last ${context} tokens, which is its whole context.`,
    caption: (model: string) => `What comes next, says ${model}`,
    summary: (top: string, share: string, flat: string) =>
      `First choice: ${top} with ${share}. The thin marks show ${flat}, the share of each token if all were equally likely.`,
    rest: (count: string, share: string) => ` The other ${count} tokens share ${share}.`,
    undecided: (count: string) => `: as undecided as between ${count} equally likely tokens.`,
    entropy: 'Entropy',
    of: 'nats of at most',
    nats: 'nats',
  },
  zh: {
    label: '已有的文字',
    invite: '问模型接下来是什么',
    hint: '输入文字，或者直接就现有的文字提问。',
    read: '模型读到的词元',
    nothingRead: '模型什么也没读到：这些字符都不在它的词表里。',
    skipped: (characters) => `训练文本里没有、因此略去的字符：${characters}`,
    window: (context) => `模型只读最后 ${context} 个词元，这就是它的全部上下文。`,
    caption: (model) => `接下来是什么：${model}的回答`,
    summary: (top, share, flat) =>
      `首选是 ${top}，概率 ${share}。细线标出 ${flat}，即所有词元机会均等时每个的概率。`,
    rest: (count, share) => `其余 ${count} 个词元合计 ${share}。`,
    undecided: (count) => `：相当于在 ${count} 个机会均等的词元之间拿不定主意。`,
    entropy: '熵',
    of: '奈特，最多为',
    nats: '奈特',
  },
});
