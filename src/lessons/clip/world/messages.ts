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
      own: {
        title: 'Your own pictures',
        about: 'Files with captions, or drawings: collect them in “Your own pictures” below.',
      },
    },
    none: 'You have no pictures in use yet.',
    invite: 'Show some pictures',
    inviteWhy: 'Prepares the untrained model and takes a few pairs from its world.',
    others: 'Others',
    changed: 'Settings that suit this world were filled in below.',
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
      own: {
        title: '你自己的图片',
        about: '带描述的文件，或者自己画的：请在下面的“你自己的图片”里收集。',
      },
    },
    none: '你还没有用上自己的图片。',
    invite: '看几张图片',
    inviteWhy: '准备一个未经训练的模型，并从它的世界里取几对图文。',
    others: '换一批',
    changed: '下面已填好适合这个世界的设置。',
  },
});
