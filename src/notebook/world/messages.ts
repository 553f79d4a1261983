import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    legend: 'What the model looks at',
    worlds: {
      scenes: {
        title: 'Coloured shapes at places',
        about:
          'Generated anew for every step, with exact captions. Some pairs of colour and shape are held out.',
      },
      emoji: {
        title: '842 emoji in three styles',
        about:
          'Real drawings with their names and keywords from Unicode CLDR. 94 emoji are held out in all styles.',
      },
    },
  },
  zh: {
    legend: '模型看什么',
    worlds: {
      scenes: {
        title: '不同位置上的彩色图形',
        about: '每一步都重新生成，描述完全准确。有些颜色与形状的组合被留出，不参加训练。',
      },
      emoji: {
        title: '三种画风的 842 个表情符号',
        about: '真实的图画，名称和关键词来自 Unicode CLDR。其中 94 个在所有画风里都被留出。',
      },
    },
  },
});
