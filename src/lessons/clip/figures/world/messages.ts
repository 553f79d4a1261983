import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    own: {
      title: 'Your own pictures',
      about: 'Files with captions, or drawings: collect them in “Your own pictures” below.',
    },
    none: 'You have no pictures in use yet.',
    invite: 'Show some pictures',
    inviteWhy: 'Prepares the untrained model and takes a few pairs from its world.',
    others: 'Others',
    changed: 'Settings that suit this world were filled in below.',
  },
  zh: {
    own: {
      title: '你自己的图片',
      about: '带描述的文件，或者自己画的：请在下面的“你自己的图片”里收集。',
    },
    none: '你还没有用上自己的图片。',
    invite: '看几张图片',
    inviteWhy: '准备一个未经训练的模型，并从它的世界里取几对图文。',
    others: '换一批',
    changed: '下面已填好适合这个世界的设置。',
  },
});
