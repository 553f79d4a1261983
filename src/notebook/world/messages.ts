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
        title: '842 emoji',
        about:
          'Real drawings in three styles, with names and keywords from Unicode CLDR; DALL·E takes one style and the names. 94 emoji are held out.',
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
        title: '842 个表情符号',
        about:
          '真实的图画，有三种画风，名称和关键词来自 Unicode CLDR；DALL·E 只用一种画风和名称。其中 94 个被留出。',
      },
    },
  },
});
