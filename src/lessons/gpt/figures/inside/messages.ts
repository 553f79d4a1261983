import { defineMessages } from '#ui';

/** What all cells of “Look inside” say. */
export const messages = defineMessages({
  en: {
    prompt: 'Prompt',
    skipped: (characters: string) =>
      `The text of this model has no ${characters}, so it reads the prompt without them.`,
    cut: (context: number) =>
      `The model reads the last ${context} tokens: its context is no longer than that.`,
    empty: 'Nothing here that the model can read. Type a word of its text.',
    layer: 'Layer',
    head: 'Head',
    layerOf: (layer: number) => `layer ${layer}`,
    headOf: (head: number) => `head ${head}`,
  },
  zh: {
    prompt: '提示',
    skipped: (characters) => `模型的训练文本里没有 ${characters}，读提示时会跳过。`,
    cut: (context) => `上下文只有这么长：模型只读最后 ${context} 个词元。`,
    empty: '这里没有模型读得懂的字符。请输入训练文本中的词。',
    layer: '层',
    head: '头',
    layerOf: (layer) => `第 ${layer} 层`,
    headOf: (head) => `第 ${head} 头`,
  },
});
