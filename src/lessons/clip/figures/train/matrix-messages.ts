import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    invite: 'Show the matrix of the untrained model',
    view: 'Shown',
    views: { logits: 'logits', row: 'P by row', column: 'P by column', gradient: 'gradient' },
    batch: 'Batch',
    batches: { first: 'the first, again and again', next: 'the one that comes next' },
    image: 'picture',
    text: 'caption',
    values: {
      logits: 'logit',
      row: 'probability of the caption',
      column: 'probability of the picture',
      gradient: '∂L/∂logit',
    },
    caption: (n: number) =>
      `The ${n} × ${n} matrix: each row a picture, each column a caption, the pairs on the diagonal.`,
    summary: (loss: string, uniform: string, floor: string, equal: string, diagonal: string) =>
      `Loss of this batch ${loss} nats; ${uniform} is a guess among all, and no model can go below ${floor}. The largest logit of a row is at a right caption in ${equal} of the rows, exactly on the diagonal in ${diagonal}.`,
    hint: 'Point at a cell, or walk with the arrow keys: here you see which picture and which caption meet in it.',
    meets: (caption: string) => `and “${caption}”`,
    pair: 'A pair: the loss wants this logit high.',
    equal:
      'Not a pair, and yet it fits: the two mean the same. The loss punishes it all the same, which is where its floor comes from.',
    other: 'Not a pair: the loss wants this logit low.',
    rows: {
      cosine: 'cosine',
      logit: 'logit = scale × cosine',
      row: 'P of this caption, given the picture',
      column: 'P of this picture, given the caption',
      gradient: 'gradient of the loss with respect to this logit',
    },
    scale: (value: string) => `Scale ${value}`,
  },
  zh: {
    invite: '看看未经训练的模型的矩阵',
    view: '显示',
    views: { logits: 'logit', row: '按行的概率', column: '按列的概率', gradient: '梯度' },
    batch: '批',
    batches: { first: '始终是第一批', next: '即将训练的一批' },
    image: '图片',
    text: '描述',
    values: {
      logits: 'logit',
      row: '这句描述的概率',
      column: '这张图片的概率',
      gradient: '∂L/∂logit',
    },
    caption: (n) => `${n} × ${n} 的矩阵：每行一张图片，每列一句描述，成对的在对角线上。`,
    summary: (loss, uniform, floor, equal, diagonal) =>
      `这一批的损失是 ${loss} 奈特；${uniform} 相当于在全部描述里瞎猜，而任何模型都低不过 ${floor}。有 ${equal} 的行，最大的 logit 落在一句正确的描述上；恰好落在对角线上的有 ${diagonal}。`,
    hint: '指向一个格子，或者用方向键走动，这里会显示是哪张图片和哪句描述在此相遇。',
    meets: (caption) => `与“${caption}”`,
    pair: '成对：损失希望这个 logit 高。',
    equal: '不成对，却也合适：两者意思相同。损失照样惩罚它，这就是损失下限的由来。',
    other: '不成对：损失希望这个 logit 低。',
    rows: {
      cosine: '余弦',
      logit: 'logit = 尺度 × 余弦',
      row: '给定图片，这句描述的概率',
      column: '给定描述，这张图片的概率',
      gradient: '损失对这个 logit 的梯度',
    },
    scale: (value) => `尺度 ${value}`,
  },
});
