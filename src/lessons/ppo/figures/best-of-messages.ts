import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    run: 'Choose the best of n',
    again: 'Other dice',
    waiting: 'The reference writes 64 answers to each prompt…',
    caption: 'Distance from the reference against reward, for two ways to spend a reward model.',
    x: '√KL, √nats',
    y: 'reward',
    gold: 'by the labeller',
    proxy: 'by the reward model',
    ppo: (what: string) => `PPO, ${what}`,
    best: (what: string) => `best of n, ${what}`,
    n: (n: number) => `n = ${n}`,
    note: 'Best of n is averaged exactly over all ways to draw n of the 64 answers to each prompt. PPO’s points are your run at the iterations where the points of the labeller were measured.',
    none: 'Train your run above: its path appears here beside best of n.',
  },
  zh: {
    run: '从 n 个里选最好的',
    again: '换一组随机数',
    waiting: '参考模型正在为每个提示写 64 个回答……',
    caption: '离参考模型的距离与奖励：使用奖励模型的两种办法。',
    x: '√KL（√奈特）',
    y: '奖励',
    gold: '标注者打分',
    proxy: '奖励模型打分',
    ppo: (what) => `PPO，${what}`,
    best: (what) => `n 选一，${what}`,
    n: (n) => `n = ${n}`,
    note: 'n 选一的结果，是对“从每个提示的 64 个回答中取 n 个”的所有取法求的精确平均。PPO 的点来自你的训练中测量过标注者得分的那些迭代。',
    none: '请先训练上面的模型，它的路径会出现在这里，与 n 选一并列。',
  },
});
