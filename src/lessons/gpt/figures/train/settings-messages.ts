import { beforeHan, defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    presets: 'Settings that work',
    presetNames: {
      lesson: 'This lesson',
      nanogpt: 'nanoGPT’s small setting',
      grammar: 'The grammar',
    },
    presetNotes: {
      lesson: 'Moby-Dick in about a minute on an ordinary machine.',
      nanogpt:
        'Four layers, width 128, 2,000 steps on Moby-Dick: better text, several times the work.',
      grammar: 'The generated grammar, whose entropy is known: see how close the loss comes.',
    },
    model: 'Model',
    training: 'Training',
    advanced: 'Tokens, optimiser, and parts that can be taken away',
    sizes: 'What these settings make',
    parameters: (count: string) => `${count} parameters`,
    perStep: (tokens: string) => `${tokens} tokens a step`,
    inAll: (tokens: string) => `${tokens} tokens in all`,
    unknown: 'The number of parameters is known when the text has been read.',
    partNames: {
      blocks: 'blocks',
      tokens: 'token table',
      positions: 'positions',
      norm: 'last norm',
    },
    problem: (width: number, heads: number) =>
      `A width of ${width} cannot be shared equally by ${heads} heads.`,
    remedy: (heads: string, widths: string) =>
      `Choose ${heads} heads${widths && `, or a width of ${widths}`}. Until then this model cannot be trained.`,
    or: ' or ',
  },
  zh: {
    presets: '可行的设置',
    presetNames: { lesson: '本课的设置', nanogpt: 'nanoGPT 的小设置', grammar: '生成语法' },
    presetNotes: {
      lesson: '《白鲸记》，普通机器上大约一分钟。',
      nanogpt: '四层，宽度 128，在《白鲸记》上训练 2,000 步：文字更好，计算量是数倍。',
      grammar: '熵已知的生成语法：看损失能接近到什么程度。',
    },
    model: '模型',
    training: '训练',
    advanced: '词元、优化器，以及可以拿掉的部件',
    sizes: '这些设置的结果',
    parameters: (count) => `${count} 个参数`,
    perStep: (tokens) => `每步 ${tokens} 个词元`,
    inAll: (tokens) => `共 ${beforeHan(tokens, '个词元')}`,
    unknown: '读过文本之后才知道参数的个数。',
    partNames: { blocks: '各层', tokens: '词元表', positions: '位置表', norm: '末尾的归一化' },
    problem: (width, heads) => `宽度 ${width} 不能平均分给 ${heads} 个头。`,
    remedy: (heads, widths) =>
      `请选 ${heads} 个头${widths && `，或把宽度改为 ${widths}`}。在此之前，这个模型无法训练。`,
    or: ' 或 ',
  },
});
