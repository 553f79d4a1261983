import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    rule: 'Which tokens count in the loss',
    rules: {
      answers: 'the answer',
      all: 'every token',
      answersWithoutEnd: 'the answer without its end',
    },
    show: 'Show the next batch',
    row: (n: number) => `Row ${n}`,
    reads: 'reads',
    wants: 'should say',
    cost: '−log p',
    counts: 'counts',
    ignored: 'does not count',
    summary: (counted: string, all: string, loss: string) =>
      `${counted} of the ${all} targets in these rows count; their mean is the loss, ${loss} nats per token.`,
    shift:
      'Each column: the token that is read, and below it the one that should come next. The last token of the prompt is where the first word of the answer is predicted.',
    waiting: 'Computing…',
  },
  zh: {
    rule: '哪些词元计入损失',
    rules: { answers: '回答部分', all: '所有词元', answersWithoutEnd: '回答部分，但不含结束符' },
    show: '看下一批数据',
    row: (n) => `第 ${n} 行`,
    reads: '读到',
    wants: '应该说',
    cost: '−log p',
    counts: '计入',
    ignored: '不计入',
    summary: (counted, all, loss) =>
      `这几行共有 ${all} 个目标，其中 ${counted} 个计入；它们的平均就是损失：每词元 ${loss} 奈特。`,
    shift:
      '每一列上面是读到的词元，下面是接下来应该出现的词元。回答的第一个词，是在提示的最后一个词元处预测的。',
    waiting: '计算中……',
  },
});
