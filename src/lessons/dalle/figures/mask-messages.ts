import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    show: 'Show the masks',
    why: 'From the functions that the attention of this lesson uses, for six text positions and a picture of 4 × 4 tokens.',
    waiting: 'Computing…',
    mask: 'Mask',
    masks: {
      row: 'row',
      column: 'column',
      convolution: 'convolution',
      full: 'full',
      axialRow: 'axial row',
    },
    tokens: 'Tokens; choose one',
    text: 'text',
    image: 'image',
    textAt: (position: number) => `text position ${position}`,
    imageAt: (row: number, column: number) => `image token in row ${row}, column ${column}`,
    seen: (name: string) => `${name}, seen`,
    matrix: (mask: string) =>
      `The ${mask} mask as a matrix: a row for each position, filled where it may look.`,
    told: (name: string, count: number) => `The ${name} sees ${count} positions, itself included.`,
    pairs: (pairs: number, image: number) =>
      `${pairs} pairs in all, ${image} of them between image tokens; a full mask has 253 and 136.`,
    pattern: 'Masks',
    patterns: { paper: 'the paper’s', axial: 'axial', full: 'full' },
    layers: 'After layer',
    order: (names: string) => `Layer by layer: ${names}.`,
    reached: (share: string) =>
      `${share} of all earlier image tokens have reached their later ones by then.`,
    reachMatrix: (layer: number) =>
      `What has reached each position after ${layer} layers, as a matrix.`,
  },
  zh: {
    show: '显示掩码',
    why: '由本课的注意力实际使用的函数算出，对应 6 个文本位置和 4 × 4 个图像词元。',
    waiting: '计算中……',
    mask: '掩码',
    masks: { row: '行', column: '列', convolution: '卷积', full: '全', axialRow: '轴向行' },
    tokens: '词元，请选一个',
    text: '文本',
    image: '图像',
    textAt: (position) => `第 ${position} 个文本位置`,
    imageAt: (row, column) => `第 ${row} 行第 ${column} 列的图像词元`,
    seen: (name) => `${name}，看得到`,
    matrix: (mask) => `${mask}掩码的矩阵：每个位置一行，能看的地方填色。`,
    told: (name, count) => `${name}能看到 ${count} 个位置（含自己）。`,
    pairs: (pairs, image) =>
      `共 ${pairs} 对，其中图像词元之间 ${image} 对；全掩码分别有 253 对和 136 对。`,
    pattern: '掩码组合',
    patterns: { paper: '论文的', axial: '轴向的', full: '全' },
    layers: '经过的层数',
    order: (names) => `各层依次为：${names}。`,
    reached: (share) => `此时，全部较早的图像词元中有 ${share} 已经传到较晚的词元。`,
    reachMatrix: (layer) => `经过 ${layer} 层之后，哪些位置传到了哪里（矩阵）。`,
  },
});
