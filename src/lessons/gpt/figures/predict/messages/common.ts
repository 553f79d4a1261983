import { defineMessages } from '#ui';

export const common = defineMessages({
  en: {
    untrained: 'the untrained model',
    trained: (step: string) => `your model after ${step} steps`,
    looking: 'Preparing the model…',
    again: 'Try again',
    startsEngine: 'This starts the engine in this tab; nothing is trained yet.',
    /** Between two sentences, and between two items. */
    gap: ' ',
    comma: ', ',
    kinds: { characters: 'characters', bytes: 'bytes', bpe: 'BPE' },
    tokenizer: 'Tokenizer',
    vocabulary: 'Vocabulary',
    tokens: 'Tokens',
    token: 'Token',
    probability: 'Probability',
  },
  zh: {
    untrained: '未训练的模型',
    trained: (step) => `训练了 ${step} 步的你的模型`,
    looking: '正在准备模型……',
    again: '再试一次',
    startsEngine: '这会在本页启动计算引擎，但还不训练。',
    gap: '',
    comma: '，',
    kinds: { characters: '字符', bytes: '字节', bpe: 'BPE' },
    tokenizer: '分词方式',
    vocabulary: '词表大小',
    tokens: '词元数',
    token: '词元',
    probability: '概率',
  },
});
