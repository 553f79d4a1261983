import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    groups: {
      token: 'Token table',
      position: 'Position table',
      attention: 'Attention',
      mlp: 'MLP',
      norm: 'Norms',
    },
    caption: 'Where the parameters are',
    summary: (total: string, part: string, share: string) =>
      `${total} parameters; most of them, ${share}, are in this part: ${part}.`,
    part: 'part',
    tensor: 'tensor',
    shape: 'shape',
    count: 'parameters',
    share: 'share',
    norm: 'norm',
    total: 'Total',
    tensors: (name: string) => `Every tensor: ${name}`,
    blocks: (formula: string, sum: string, all: string) =>
      `${formula} = ${sum} numbers in the matrices of attention and MLP. With their biases: ${all}.`,
    code: 'Code',
    codeOf: { parameters: 'Parameters', model: 'Model', block: 'Block' },
  },
  zh: {
    groups: {
      token: '词元表',
      position: '位置表',
      attention: '注意力',
      mlp: 'MLP',
      norm: '归一化',
    },
    caption: '参数都在哪里',
    summary: (total, part, share) => `共 ${total} 个参数；最多的部分：${part}，占 ${share}。`,
    part: '部分',
    tensor: '张量',
    shape: '形状',
    count: '参数量',
    share: '占比',
    norm: '范数',
    total: '合计',
    tensors: (name) => `全部张量：${name}`,
    blocks: (formula, sum, all) =>
      `注意力与 MLP 的矩阵共有 ${formula} = ${sum} 个数；连同偏置共 ${all} 个。`,
    code: '代码',
    codeOf: { parameters: '参数', model: '模型', block: '块' },
  },
});
