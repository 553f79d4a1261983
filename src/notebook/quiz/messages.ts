import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    check: 'Check',
    right: 'Right.',
    wrong: 'Not quite.',
    rightOption: 'the right one',
    yourOption: 'your answer',
    score: (right: string, answered: string, all: string) =>
      `${right} right, ${answered} of ${all} answered`,
    again: 'Answer them again',
    passed: 'At least three in four right at the first try: done.',
    tryAgain: 'Read the explanations, then answer them again.',
  },
  zh: {
    check: '看看对不对',
    right: '对。',
    wrong: '不太对。',
    rightOption: '正确选项',
    yourOption: '你选的',
    score: (right, answered, all) => `共 ${all} 题，已答 ${answered} 题，答对 ${right} 题`,
    again: '重新作答',
    passed: '首次作答至少答对四分之三，完成。',
    tryAgain: '先看看解释，再重新作答。',
  },
});
