import { defineMessages } from '#ui';

/** What all cells of “Look inside” say. */
export const messages = defineMessages({
  en: {
    prompt: 'Prompt',
    skipped: (characters: string) =>
      `The text of this model has no ${characters}, so it reads the prompt without.`,
    cut: (context: number) =>
      `The model reads the last ${context} tokens: its context is no longer.`,
    empty: 'Nothing here that the model can read. Type a word of its text.',
    invite: 'Look inside the untrained model',
    inviteWhy: 'Prepares a model by the settings above, here on your device. It trains nothing.',
    preparing: 'Preparing the model…',
    again: 'Try again',
    untrained: 'Untrained model',
    atStep: (step: string) => `Your model at step ${step}`,
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
    invite: '看看未经训练的模型',
    inviteWhy: '按上面的设置在你的设备上准备一个模型，不做任何训练。',
    preparing: '正在准备模型……',
    again: '再试一次',
    untrained: '未经训练的模型',
    atStep: (step) => `你的模型，第 ${step} 步`,
    layer: '层',
    head: '头',
    layerOf: (layer) => `第 ${layer} 层`,
    headOf: (head) => `第 ${head} 头`,
  },
});
