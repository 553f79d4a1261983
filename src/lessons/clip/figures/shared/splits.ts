import { defineMessages } from '#ui';

/** Which pictures, in words; several cells ask. */
export const splitMessages = defineMessages({
  en: {
    pictures: 'Pictures',
    splits: { train: 'like those of training', heldOut: 'held out' },
    another: 'Another picture',
    others: 'Other pictures',
    text: 'Text',
    cosine: 'cosine',
    unknown: (words: string) => `The model has never read ${words} and passes over it.`,
    invite: 'Ask the untrained model',
  },
  zh: {
    pictures: '图片',
    splits: { train: '与训练时同类', heldOut: '留出的' },
    another: '换一张图片',
    others: '换一批图片',
    text: '文字',
    cosine: '余弦',
    unknown: (words) => `模型从没读过 ${words}，会跳过它。`,
    invite: '问问未经训练的模型',
  },
});
