import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    loading: 'Fetching the sheet…',
    none: 'No sheet is shipped for this world.',
    about: (count: string, seed: number, temperature: string) =>
      `The shipped model and the first ${count} captions of seed ${seed}, each drawn once at temperature ${temperature}. Nothing was chosen: what is bad is here, too.`,
    order: (rows: string) => `From left to right: ${rows}.`,
    best: (candidates: string) =>
      `For the last, ${candidates} pictures were drawn, the first of them being the one before it.`,
    rows: {
      original: 'the real picture',
      reconstruction: 'the same through the tokenizer',
      sample: 'the picture drawn (framed)',
      best: 'the one that CLIP puts first',
    },
    comma: ', ',
    splits: {
      train: 'Captions of things that it was trained on',
      heldOut: 'Captions of things that were held out',
    },
    count: (n: string) => `${n} captions`,
  },
  zh: {
    loading: '正在取样张……',
    none: '这个世界没有随网站提供的样张。',
    about: (count, seed, temperature) =>
      `随网站提供的模型，种子 ${seed} 的前 ${count} 句描述，各在温度 ${temperature} 下画一次。没有挑选：画得差的也都在这里。`,
    order: (rows) => `从左到右：${rows}。`,
    best: (candidates) => `最后一张是从 ${candidates} 张里选出的，其中第一张就是它前面那张。`,
    rows: {
      original: '真实图片',
      reconstruction: '经分词器还原',
      sample: '画出的图（带框）',
      best: 'CLIP 排第一的',
    },
    comma: '、',
    splits: { train: '训练中有的东西', heldOut: '被留出的东西' },
    count: (n) => `${n} 句描述`,
  },
});
