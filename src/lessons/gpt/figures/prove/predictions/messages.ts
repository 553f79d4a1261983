import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    name: 'Predictions and what happened',
    columns: { what: 'Prediction', said: 'You said', happened: 'What happened' },
    nats: (value: string) => `${value} nats`,
    claims: {
      'break-mask': 'No mask: lower loss, no better text',
      'break-positions': 'No positions: worse',
      'break-rate': 'Rate × 100: not faster',
      'break-depth': 'Four layers beat one',
      'break-residual': 'No residual scaling: worse',
    },
    beliefs: { holds: 'believed it', fails: 'did not believe it' },
    verdicts: { holds: 'holds', fails: 'does not hold', open: 'not settled' },
    numbers: (broken: string, base: string, step: string) =>
      `${broken} against ${base} nats at step ${step}`,
    halted: (step: string) => `halted at step ${step}`,
    nothing: 'nothing yet',
    waiting: 'not tried yet',
    yes: 'as predicted',
    no: 'otherwise',
    score: (right: string, settled: string) =>
      `${right} of ${settled} turned out as you predicted.`,
    none: 'You have not predicted anything yet.',
  },
  zh: {
    name: '你的预测与实际结果',
    columns: { what: '预测', said: '你说', happened: '实际结果' },
    nats: (value) => `${value} 奈特`,
    claims: {
      'break-mask': '去掉掩码：损失更低，文字并不更好',
      'break-positions': '去掉位置：更差',
      'break-rate': '学习率 × 100：并不更快',
      'break-depth': '四层胜过一层',
      'break-residual': '去掉残差缩放：更差',
    },
    beliefs: { holds: '信', fails: '不信' },
    verdicts: { holds: '成立', fails: '不成立', open: '还不能定' },
    numbers: (broken, base, step) => `第 ${step} 步：${broken} 对 ${base} 奈特`,
    halted: (step) => `在第 ${step} 步停止`,
    nothing: '还没说',
    waiting: '还没试',
    yes: '如你所料',
    no: '出乎意料',
    score: (right, settled) => `有结果的 ${settled} 个预测里，${right} 个如你所料。`,
    none: '你还没有做过预测。',
  },
});
