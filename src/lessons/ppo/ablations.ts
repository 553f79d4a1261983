import {
  ablationCell,
  type AblationOptions,
  type CellSpec,
  type Localized,
  type NamedTerm,
} from '#notebook';
import { gold, kl, moved, proxy, skill, stops } from './measures';

/** The reward model that learned from too few rankings; it ships with the site. */
export const WEAK = 'instructions-reward-weak';

const ablation = (
  id: string,
  title: Localized,
  change: AblationOptions['change'],
  checks: AblationOptions['checks'],
  terms: AblationOptions['terms'] = [gold, proxy, kl, skill],
): CellSpec => ablationCell('ppo', id, title, { change, checks, terms });

const gradientRatio: NamedTerm = {
  name: 'gradientRatio',
  label: { en: 'ptx / PPO', zh: 'ptx / PPO' },
};
const klExact: NamedTerm = {
  name: 'klExact',
  label: { en: 'KL, exact, nats', zh: 'KL（精确，奈特）' },
};

export const ablations: readonly CellSpec[] = [
  ablation(
    'break-beta',
    { en: 'No penalty, no pretraining', zh: '没有惩罚，也没有预训练' },
    { controls: { beta: 0, adaptive: false, pretraining: 0 } },
    [
      {
        label: { en: 'the reward rises by 1.5', zh: '奖励上升 1.5 以上' },
        term: 'proxyReward',
        than: 'start',
        is: 'above',
        by: 1.5,
      },
      {
        label: { en: 'the labeller’s points fall', zh: '标注者打分下降' },
        term: 'goldReward',
        than: 'start',
        is: 'below',
      },
      {
        label: { en: 'side skills under 30%', zh: '附带技能低于 30%' },
        term: 'sideSkill',
        than: 0.3,
        is: 'below',
      },
    ],
    [gold, proxy, kl, skill, stops],
  ),
  ablation(
    'break-weak',
    { en: 'A weak reward model', zh: '弱奖励模型' },
    { baseModels: { reward: WEAK } },
    [
      {
        label: { en: 'the reward rises by 0.5', zh: '奖励上升 0.5 以上' },
        term: 'proxyReward',
        than: 'start',
        is: 'above',
        by: 0.5,
      },
      {
        label: { en: 'the points end 0.5 below yours', zh: '打分比你的训练低 0.5 以上' },
        term: 'goldReward',
        than: 'base',
        is: 'below',
        by: 0.5,
      },
    ],
  ),
  ablation(
    'break-ptx',
    { en: 'No pretraining loss', zh: '没有预训练损失' },
    { controls: { pretraining: 0 } },
    [
      {
        label: { en: 'the points rise by 0.8', zh: '打分上升 0.8 以上' },
        term: 'goldReward',
        than: 'start',
        is: 'above',
        by: 0.8,
      },
      {
        label: { en: 'side skills are lower than yours', zh: '附带技能低于你的训练' },
        term: 'sideSkill',
        than: 'base',
        is: 'below',
        by: 0.05,
      },
    ],
    [skill, gold, proxy, kl],
  ),
  ablation(
    'break-clip',
    { en: 'No clipping', zh: '不裁剪' },
    { controls: { clipping: false } },
    [],
    [gold, moved, proxy, kl],
  ),
  ablation(
    'break-white',
    { en: 'No whitening', zh: '不白化' },
    { controls: { whitening: false } },
    [
      {
        label: { en: 'the reward is lower than yours', zh: '奖励低于你的训练' },
        term: 'proxyReward',
        than: 'base',
        is: 'below',
      },
    ],
    [proxy, gold, kl, gradientRatio],
  ),
  ablation(
    'break-sign',
    { en: 'The sign of the reward flipped', zh: '奖励的符号反了' },
    { controls: { rewardFlipped: true } },
    [
      {
        label: { en: 'the reward falls by 1', zh: '奖励下降 1 以上' },
        term: 'proxyReward',
        than: 'start',
        is: 'below',
        by: 1,
      },
      {
        label: { en: 'the points fall by 1', zh: '打分下降 1 以上' },
        term: 'goldReward',
        than: 'start',
        is: 'below',
        by: 1,
      },
    ],
  ),
  ablation(
    'break-topk',
    { en: 'Rollouts from the top 4 tokens', zh: '只从前 4 个词元采样' },
    { controls: { topK: 4 } },
    [
      {
        label: { en: 'the points end 0.5 below yours', zh: '打分比你的训练低 0.5 以上' },
        term: 'goldReward',
        than: 'base',
        is: 'below',
        by: 0.5,
      },
    ],
    [gold, proxy, kl, klExact],
  ),
];
