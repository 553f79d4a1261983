import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    show: 'Read the rewards',
    waiting: 'Computing…',
    own: 'An answer of yours to “tell fox :”',
    words: 'The words of this world',
    unknown: (word: string) => `This world has no word “${word}”.`,
    names: {
      own: 'yours',
      kind: 'kind',
      rude: 'kind, then rude',
      other: 'about another animal',
      gushing: 'gushing',
      endless: 'never ends',
    },
    strip: (name: string) => `Reward after each word: ${name}`,
    after: (reward: string) => `reward ${reward} if it ended here`,
    reward: 'reward',
    points: 'labeller’s points',
    answer: 'answer',
    key: 'reward, in standard deviations of the fine-tuned model’s own answers',
    untrained: 'The model has not been trained yet.',
    histogram:
      'Rewards of new answers by the fine-tuned model: those that have at least 2 points by the rubric, and those that have at most 1.',
    judge: 'Judge 768 new answers',
    axis: 'reward, standard deviations',
    good: '2 points or more',
    bad: '1 point or less',
    overlap: (share: string, good: string, bad: string) =>
      `Take one of the ${good} good answers and one of the ${bad} bad ones at random: in ${share} of such pairs the good one has the higher reward.`,
    scaled: (mean: string, deviation: string) =>
      `As they come out of the head, the rewards have mean ${mean} and standard deviation ${deviation}. Neither means anything, so both are taken out.`,
  },
  zh: {
    show: '读出奖励',
    waiting: '计算中……',
    own: '你对“tell fox :”的回答',
    words: '这个世界里的词',
    unknown: (word) => `这个世界里没有“${word}”这个词。`,
    names: {
      own: '你的',
      kind: '友善',
      rude: '先友善，后粗鲁',
      other: '说的是别的动物',
      gushing: '过分奉承',
      endless: '停不下来',
    },
    strip: (name) => `读完每个词之后的奖励：${name}`,
    after: (reward) => `若在此结束，奖励为 ${reward}`,
    reward: '奖励',
    points: '标注者打分',
    answer: '回答',
    key: '奖励，以微调模型自己的回答的标准差为单位',
    untrained: '模型还没有训练。',
    histogram: '微调模型写的新回答的奖励：按评分规则至少 2 分的，和至多 1 分的。',
    judge: '评判 768 个新回答',
    axis: '奖励（标准差）',
    good: '2 分及以上',
    bad: '1 分及以下',
    overlap: (share, good, bad) =>
      `从 ${good} 个好回答和 ${bad} 个差回答中各随机取一个：这样的一对里，好的那个奖励更高的占 ${share}。`,
    scaled: (mean, deviation) =>
      `直接从输出头读出的奖励，平均值是 ${mean}，标准差是 ${deviation}。两者都没有意义，所以都去掉了。`,
  },
});
