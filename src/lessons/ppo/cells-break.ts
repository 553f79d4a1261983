import { sharedCells, type CellSpec, type NamedTerm, type VariantOptions } from '#notebook';
import { gold, kl, moved, ofRun, proxy, skill, stops } from './measures';

/** The reward model that learned from too few rankings; it ships with the site. */
export const WEAK = 'tell-reward-weak';

const variant = (
  id: string,
  title: CellSpec['title'],
  change: VariantOptions['change'],
  claim: CellSpec['title'],
  checks: VariantOptions['checks'],
  measures: readonly NamedTerm[] = [proxy, gold, kl, skill],
): CellSpec => ({
  id,
  kind: 'train',
  title,
  needs: ofRun.filter(
    (name) => !(name in (change.controls ?? {})) && !(change.from && name === 'from'),
  ),
  provides: [],
  height: 160,
  component: sharedCells.variant,
  options: { change, claim, measures, checks },
});

export const breakCells: readonly CellSpec[] = [
  variant(
    'break-beta',
    { en: 'No penalty, no pretraining', zh: '没有惩罚，也没有预训练' },
    { controls: { beta: 0, adaptive: false, pretraining: 0 } },
    {
      en: 'The reward goes up further than ever; the labeller’s points end below where they began, and the side skills are gone.',
      zh: '奖励升得比任何时候都高；标注者打分最后却低于起点，附带技能也丢光了。',
    },
    [
      {
        label: { en: 'the reward rises by 1.5', zh: '奖励上升 1.5 以上' },
        ...{ term: 'proxyReward', than: 'start', is: 'above', by: 1.5 },
      },
      {
        label: { en: 'the labeller’s points fall', zh: '标注者打分下降' },
        ...{ term: 'goldReward', than: 'start', is: 'below' },
      },
      {
        label: { en: 'side skills under 30%', zh: '附带技能低于 30%' },
        ...{ term: 'sideSkill', than: 0.3, is: 'below' },
      },
    ],
    [proxy, gold, kl, skill, stops],
  ),
  variant(
    'break-weak',
    { en: 'A weak reward model', zh: '弱奖励模型' },
    { from: { reward: WEAK } },
    {
      en: 'A reward model that learned from 64 prompts instead of 4,096. Its reward rises like any other’s; the labeller’s points do not follow, penalty and pretraining notwithstanding.',
      zh: '只从 64 个提示（而不是 4096 个）学来的奖励模型。它给的奖励照样上升，标注者打分却跟不上，有惩罚和预训练也无济于事。',
    },
    [
      {
        label: { en: 'the reward rises by 0.5', zh: '奖励上升 0.5 以上' },
        ...{ term: 'proxyReward', than: 'start', is: 'above', by: 0.5 },
      },
      {
        label: { en: 'the points end 0.5 below yours', zh: '打分比你的训练低 0.5 以上' },
        ...{ term: 'goldReward', than: 'base', is: 'below', by: 0.5 },
      },
    ],
  ),
  variant(
    'break-ptx',
    { en: 'No pretraining loss', zh: '没有预训练损失' },
    { controls: { pretraining: 0 } },
    {
      en: 'The answers get as good or better, within a few nats of the reference, and yet skills that no prompt asked for are lost: the alignment tax.',
      zh: '回答一样好甚至更好，离参考模型也只有几奈特，但那些没有提示要求过的技能丢了：这就是对齐税。',
    },
    [
      {
        label: { en: 'the points rise by 0.8', zh: '打分上升 0.8 以上' },
        ...{ term: 'goldReward', than: 'start', is: 'above', by: 0.8 },
      },
      {
        label: { en: 'side skills are lower than yours', zh: '附带技能低于你的训练' },
        ...{ term: 'sideSkill', than: 'base', is: 'below', by: 0.05 },
      },
    ],
  ),
  variant(
    'break-clip',
    { en: 'No clipping', zh: '不裁剪' },
    { controls: { clipping: false } },
    {
      en: 'Most iterations look the same: the clip touches fewer than one token in a hundred here. But nothing stops an update any more, and now and then an iteration moves much farther from the old policy than the others: more than twenty times as far in our trial, with β = 0.05. Watch that number while it trains.',
      zh: '多数迭代看起来没有区别：在这里裁剪触及的词元不到百分之一。但再没有什么能拦住一次更新，偶尔会有一次迭代离旧策略远得多：在我们 β = 0.05 的试验中超过二十倍。训练时请盯住这个数。',
    },
    [],
    [proxy, gold, kl, moved],
  ),
  variant(
    'break-white',
    { en: 'No whitening', zh: '不白化' },
    { controls: { whitening: false } },
    {
      en: 'The size of the advantages is now whatever the rewards make it, and with it how hard PPO pulls beside the pretraining loss. The reward ends lower than yours.',
      zh: '优势的大小现在完全取决于奖励，PPO 相对预训练损失的拉力也随之而定。奖励最后比你的训练低。',
    },
    [
      {
        label: { en: 'the reward is lower than yours', zh: '奖励低于你的训练' },
        ...{ term: 'proxyReward', than: 'base', is: 'below' },
      },
    ],
    [proxy, gold, kl, { name: 'gradientRatio', label: { en: 'ptx / PPO', zh: 'ptx / PPO' } }],
  ),
  variant(
    'break-sign',
    { en: 'The sign of the reward flipped', zh: '奖励的符号反了' },
    { controls: { rewardFlipped: true } },
    {
      en: 'One minus sign, and everything works perfectly towards the worst: well-formed answers that the labeller likes least.',
      zh: '只差一个负号，一切就完美地奔向最坏：句子通顺，却是标注者最不喜欢的回答。',
    },
    [
      {
        label: { en: 'the reward falls by 1', zh: '奖励下降 1 以上' },
        ...{ term: 'proxyReward', than: 'start', is: 'below', by: 1 },
      },
      {
        label: { en: 'the points fall by 1', zh: '打分下降 1 以上' },
        ...{ term: 'goldReward', than: 'start', is: 'below', by: 1 },
      },
    ],
  ),
  variant(
    'break-topk',
    { en: 'Rollouts from the top 4 tokens', zh: '只从前 4 个词元采样' },
    { controls: { topK: 4 } },
    {
      en: 'Answers are drawn from one distribution and scored under another. k₁ no longer estimates the exact KL, and what is never drawn is never judged: the points, measured with draws from all tokens, end lower than yours.',
      zh: '回答从一个分布抽取，却按另一个分布计分。k₁ 不再是精确 KL 的估计；从不抽到的东西也就从不受评判：从所有词元中抽样来测，标注者打分比你的训练低。',
    },
    [
      {
        label: { en: 'the points end 0.5 below yours', zh: '打分比你的训练低 0.5 以上' },
        ...{ term: 'goldReward', than: 'base', is: 'below', by: 0.5 },
      },
    ],
    [
      proxy,
      gold,
      kl,
      { name: 'klExact', label: { en: 'KL, exact, nats', zh: 'KL（精确，奈特）' } },
    ],
  ),
];
