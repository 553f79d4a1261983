import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    name: 'Reward models of three papers, and yours',
    columns: {
      model: 'Reward model',
      year: 'year',
      size: 'parameters',
      answers: 'answers judged together',
      prompts: 'prompts judged',
      comparisons: 'comparisons',
      judgement: 'a person says',
    },
    judgements: {
      ziegler: 'which of four is best',
      stiennon: 'which of two is better',
      instructgpt: 'the whole order',
      own: 'the whole order',
    },
    own: 'Yours',
    unknown: 'not said',
    sources: 'Sources',
  },
  zh: {
    name: '三篇论文的奖励模型，和你的',
    columns: {
      model: '奖励模型',
      year: '年份',
      size: '参数量',
      answers: '一起评判的回答数',
      prompts: '评判的提示数',
      comparisons: '比较的个数',
      judgement: '人给出的是',
    },
    judgements: {
      ziegler: '四个里最好的一个',
      stiennon: '两个里较好的一个',
      instructgpt: '完整的次序',
      own: '完整的次序',
    },
    own: '你的',
    unknown: '未说明',
    sources: '出处',
  },
});
