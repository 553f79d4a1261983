import type { Localized } from '#notebook';
import type { ControlValues } from '#training/client';

export interface OwnRun {
  controls: ControlValues;
  steps: number;
  parameters: number | null;
}

export interface ScaleRow {
  id: string;
  name: Localized;
  /** InstructGPT's (Ouyang et al. 2022, https://arxiv.org/abs/2203.02155, appendix C.4 unless said). */
  theirs: Localized;
  /** Read again by a second reader in the paper; the others are as the literature reports them. */
  sure: boolean;
  /** The same of the student's run. */
  yours: (run: OwnRun) => Localized;
}

const same = (text: string): Localized => ({ en: text, zh: text });
const count = (n: number) => n.toLocaleString('en');
const control =
  (name: string): ScaleRow['yours'] =>
  ({ controls }) =>
    same(String(controls[name] ?? '–'));

export const scaleRows: readonly ScaleRow[] = [
  {
    id: 'parameters',
    name: { en: 'parameters of the policy', zh: '策略的参数量' },
    theirs: { en: '1.3, 6 and 175 billion', zh: '13 亿、60 亿和 1750 亿' },
    sure: true,
    yours: ({ parameters }) => same(parameters === null ? '–' : count(parameters)),
  },
  {
    id: 'reward',
    name: { en: 'parameters of the reward model', zh: '奖励模型的参数量' },
    theirs: { en: '6 billion, for every policy', zh: '60 亿，各种策略共用' },
    sure: false,
    yours: () => ({ en: 'as many', zh: '一样多' }),
  },
  {
    id: 'prompts',
    name: { en: 'different prompts', zh: '不同的提示' },
    theirs: same('31,144'),
    sure: false,
    yours: () => same('12'),
  },
  {
    id: 'responses',
    name: { en: 'responses judged', zh: '打过分的回答' },
    theirs: same('256,000'),
    sure: false,
    yours: ({ controls, steps }) => same(count(Number(controls.batch) * steps)),
  },
  {
    id: 'batch',
    name: { en: 'responses of an iteration', zh: '每次迭代的回答数' },
    theirs: { en: '512, in 8 minibatches', zh: '512，分成 8 个小批' },
    sure: false,
    yours: control('batch'),
  },
  {
    id: 'epochs',
    name: { en: 'epochs on them', zh: '在其上训练的轮数' },
    theirs: same('1'),
    sure: false,
    yours: control('epochs'),
  },
  { id: 'beta', name: same('β'), theirs: same('0.02'), sure: true, yours: control('beta') },
  {
    id: 'gamma',
    name: same('γ'),
    theirs: {
      en: '27.8, with 8 pretraining examples for each response',
      zh: '27.8，每个回答配 8 个预训练样本',
    },
    sure: true,
    yours: control('pretraining'),
  },
  { id: 'clip', name: same('ε'), theirs: same('0.2'), sure: false, yours: control('clipRange') },
  {
    id: 'value',
    name: { en: 'value function', zh: '价值函数' },
    theirs: {
      en: 'a model of its own, begun as the reward model',
      zh: '独立的模型，从奖励模型初始化',
    },
    sure: false,
    yours: () => ({ en: 'one row on the policy’s own trunk', zh: '策略主干上的一行参数' }),
  },
];
