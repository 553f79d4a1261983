import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    subject: 'Tell of',
    write: 'Let the model write answers',
    writing: 'The model is writing…',
    others: 'Other answers',
    instruction: (subject: string) =>
      `Put the answers to “tell ${subject} :” in order, the one you like best on top. Drag them by the handle, or move one with the arrow keys or a digit.`,
    list: 'Answers, the best first',
    keep: 'Keep this ranking',
    kept: (count: number, pairs: number) =>
      count === 1
        ? `Kept on this device: one ranking of yours, ${pairs} comparisons. It joins the labeller’s in the next run.`
        : `Kept on this device: ${count} rankings of yours, ${pairs} comparisons. They join the labeller’s in the next run.`,
    left: (count: number) =>
      `Of these, ${count} stay out for now: they rank another number of answers than K.`,
    forget: 'Forget my rankings',
    lastAgreed: (agreed: number, pairs: number) =>
      `Kept. The labeller agrees with you on ${agreed} of its ${pairs} comparisons.`,
    place: (at: number) => `place ${at}`,
    better: 'better',
    worse: 'worse',
    probability: 'σ(r_w − r_l)',
    matrix: 'Each comparison of your ranking, and how sure the model is of it.',
    loss: (loss: string, pairs: number) =>
      `Loss of this ranking: ${loss} nats, the mean over its ${pairs} comparisons; not knowing anything costs ln 2 = 0.693.`,
    untrained: 'The model has not been trained yet: it is about as sure as a coin.',
    agreement: 'Agreement over all rankings that you kept',
    who: 'Who',
    agreed: 'pairs alike',
    share: 'share',
    of: (agreed: number, pairs: number) => `${agreed} of ${pairs}`,
    pairs: {
      labeller: 'you and the labeller',
      second: 'you and a second labeller (noise 1.5)',
      both: 'the two labellers',
      model: 'you and the model, as it stands',
    },
  },
  zh: {
    subject: '讲述',
    write: '让模型写几个回答',
    writing: '模型正在写……',
    others: '换几个回答',
    instruction: (subject) =>
      `请为“tell ${subject} :”的几个回答排序，最喜欢的放在最上面。拖动左边的手柄，或者用方向键、数字键移动。`,
    list: '回答，最好的在前',
    keep: '保留这个排序',
    kept: (count, pairs) =>
      `这台设备上保留了你的 ${count} 个排序，共 ${pairs} 个比较。下一次训练时，它们会与标注者的排序放在一起。`,
    left: (count) => `其中 ${count} 个暂不使用：它们排的回答个数与 K 不同。`,
    forget: '删除我的排序',
    lastAgreed: (agreed, pairs) =>
      `已保留。在其中 ${pairs} 个比较里，标注者有 ${agreed} 个与你一致。`,
    place: (at) => `第 ${at} 位`,
    better: '较好',
    worse: '较差',
    probability: 'σ(r_w − r_l)',
    matrix: '你的排序中的每个比较，以及模型对它有多大把握。',
    loss: (loss, pairs) =>
      `这个排序的损失：${loss} 奈特，即 ${pairs} 个比较的平均；一无所知的代价是 ln 2 = 0.693。`,
    untrained: '模型还没有训练：它的把握与抛硬币差不多。',
    agreement: '你保留的所有排序上的一致程度',
    who: '双方',
    agreed: '一致的对数',
    share: '比例',
    of: (agreed, pairs) => `${agreed} / ${pairs}`,
    pairs: {
      labeller: '你与标注者',
      second: '你与第二位标注者（噪声 1.5）',
      both: '两位标注者之间',
      model: '你与现在的模型',
    },
  },
});
