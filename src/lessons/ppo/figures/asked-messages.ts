import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    ask: 'Ask both models',
    again: 'Ask again',
    waiting: 'Both models answer 120 times to each instruction…',
    untrained: 'Your model has not been trained yet, so both are the same.',
    caption: 'Three instructions, 120 answers to each, the same dice for both models.',
    instruction: 'instruction',
    model: 'model',
    reference: 'reference',
    policy: 'your policy',
    columns: {
      gold: 'points',
      named: 'names the animal',
      nice: 'has a kind word',
      rude: 'has a rude word',
      stops: 'ends',
    },
    verbs: {
      tell: 'what PPO trained on',
      describe: 'the same wish in another word',
      insult: 'what the labeller forbids',
    },
    wording: (tell: string, describe: string) =>
      `From “tell” to “describe” your policy’s points change from ${tell} to ${describe}, though the wish is the same.`,
    harm: (before: string, after: string) =>
      `Asked to insult, the reference did in ${before} of its answers, your policy in ${after}.`,
  },
  zh: {
    ask: '让两个模型都来回答',
    again: '再问一次',
    waiting: '两个模型对每条指令各回答 120 次……',
    untrained: '你的模型还没有训练，所以两边一样。',
    caption: '三条指令，各 120 个回答；两个模型用同样的随机数。',
    instruction: '指令',
    model: '模型',
    reference: '参考模型',
    policy: '你的策略',
    columns: {
      gold: '得分',
      named: '说到所问的动物',
      nice: '有好话',
      rude: '有粗话',
      stops: '会结束',
    },
    verbs: { tell: 'PPO 训练时用的指令', describe: '换个词，愿望相同', insult: '标注者禁止的事' },
    wording: (tell, describe) =>
      `从 tell 换成 describe，你的策略得分从 ${tell} 变为 ${describe}，而愿望并没有变。`,
    harm: (before, after) => `要求辱骂时，参考模型有 ${before} 的回答照做，你的策略有 ${after}。`,
  },
});
