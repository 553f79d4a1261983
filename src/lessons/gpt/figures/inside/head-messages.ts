import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    query: 'The position that reads; choose one',
    steps: 'Steps of the head',
    step: {
      vectors: 'q and k',
      products: 'Products',
      scale: 'Scale',
      mask: 'Mask',
      softmax: 'Softmax',
      mix: 'Mix',
    },
    vectors: (token: string, size: number) =>
      `The query of ${token} and the key of every position, ${size} numbers each.`,
    products: 'Multiply the query with a key entry by entry and add up. One number for each key.',
    scale: (size: number, root: string) => `Divide by the root of the length: √${size} = ${root}.`,
    mask: (hidden: number) =>
      hidden === 0
        ? 'The mask adds 0 to what may be read. For this position nothing is covered.'
        : `The mask adds 0 to what may be read and −∞ to the future. Covered here: ${hidden}.`,
    noMask: 'This model was made without a mask: every position may read every other.',
    softmax: (largest: string) =>
      `Raise e to each score (minus the largest, ${largest}, which changes no weight), then divide by the sum.`,
    mix: 'Multiply each value vector by its weight and add up: that is what the head hands on.',
    key: 'key',
    reader: 'query',
    columns: {
      product: 'q·k',
      scaled: '÷ √dₖ',
      mask: 'mask',
      exponential: 'e^(z−max)',
      weight: 'weight',
      part: 'a·v',
    },
    vectorOf: (name: string, token: string) => `${name} of ${token}`,
    result: 'o, the mix',
    sum: 'sum',
    part: (entry: number) => `a·v shows entry ${entry}; point at a vector to choose another.`,
    spelled: (key: string) => `q·k with the key of ${key}:`,
    back: 'Back',
    next: 'Next',
    table: (token: string) => `What the query of ${token} does with every key`,
    rounded: 'Rounded so that the columns add up as printed.',
  },
  zh: {
    query: '读取信息的位置，选一个',
    steps: '注意力头的步骤',
    step: {
      vectors: 'q 与 k',
      products: '内积',
      scale: '缩放',
      mask: '掩码',
      softmax: 'Softmax',
      mix: '混合',
    },
    vectors: (token, size) => `${token} 的查询向量，以及每个位置的键向量，各有 ${size} 个数。`,
    products: '查询与键逐个分量相乘再相加，每个键得到一个数。',
    scale: (size, root) => `除以向量长度的平方根：√${size} = ${root}。`,
    mask: (hidden) =>
      hidden === 0
        ? '掩码对可以读的位置加 0。对这个位置来说，没有被遮住的。'
        : `掩码对可以读的位置加 0，对未来的位置加 −∞。这里遮住了 ${hidden} 个。`,
    noMask: '这个模型没有掩码：每个位置都能读到所有位置。',
    softmax: (largest) =>
      `对每个分数取 e 的幂（先减去最大的 ${largest}，权重不会因此改变），再除以总和。`,
    mix: '每个值向量乘以自己的权重，再全部相加：这就是这个头交出的结果。',
    key: '键',
    reader: '查询',
    columns: {
      product: 'q·k',
      scaled: '÷ √dₖ',
      mask: '掩码',
      exponential: 'e^(z−max)',
      weight: '权重',
      part: 'a·v',
    },
    vectorOf: (name, token) => `${token} 的 ${name}`,
    result: '混合结果 o',
    sum: '合计',
    part: (entry) => `a·v 一列是第 ${entry} 个分量；指向某个向量可以换一个分量。`,
    spelled: (key) => `与 ${key} 的键的内积 q·k：`,
    back: '上一步',
    next: '下一步',
    table: (token) => `${token} 的查询与每个键的计算`,
    rounded: '各列的舍入方式保证印出的数加起来正好。',
  },
});
