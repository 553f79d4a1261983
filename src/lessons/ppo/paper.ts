import type { PaperOptions } from '#notebook';
import type { ControlName } from '#training/client';

/**
 * InstructGPT's third step (Ouyang et al. 2022, https://arxiv.org/abs/2203.02155, appendix C.4; prompts:
 * table 6) and the student's.
 */
export const paper: PaperOptions<ControlName<'ppo'>> = {
  tables: [
    {
      corner: { en: 'quantity', zh: '量' },
      columns: [
        { label: { en: 'InstructGPT', zh: 'InstructGPT' } },
        { label: { en: 'your run', zh: '你的训练' }, own: true },
      ],
      rows: [
        {
          label: { en: 'parameters of the policy', zh: '策略的参数量' },
          cells: [
            { en: '1.3, 6 and 175 billion', zh: '13 亿、60 亿和 1750 亿' },
            { fact: 'parameters' },
          ],
        },
        {
          label: { en: 'parameters of the reward model', zh: '奖励模型的参数量' },
          cells: [
            { unread: { en: '6 billion, for every policy', zh: '60 亿，各种策略共用' } },
            { fact: 'rewardParameters' },
          ],
        },
        {
          label: { en: 'different prompts', zh: '不同的提示' },
          cells: [{ unread: 31_144 }, { fact: 'prompts' }],
        },
        {
          label: { en: 'responses judged', zh: '打过分的回答' },
          cells: [{ unread: 256_000 }, { fact: 'responses' }],
        },
        {
          label: { en: 'responses per iteration', zh: '每次迭代的回答数' },
          cells: [
            { unread: { en: '512, in 8 minibatches', zh: '512，分成 8 个小批' } },
            { setting: 'batch' },
          ],
        },
        {
          label: { en: 'epochs on these responses', zh: '在其上训练的轮数' },
          cells: [{ unread: 1 }, { setting: 'epochs' }],
        },
        { label: 'β', cells: [0.02, { setting: 'beta' }] },
        {
          label: 'γ',
          cells: [
            {
              en: '27.8, with 8 pretraining examples for each response',
              zh: '27.8，每个回答配 8 个预训练样本',
            },
            { setting: 'pretraining' },
          ],
        },
        { label: 'ε', cells: [{ unread: 0.2 }, { setting: 'clipRange' }] },
        {
          label: { en: 'value function', zh: '价值函数' },
          cells: [
            {
              unread: {
                en: 'a model of its own, begun as the reward model',
                zh: '独立的模型，从奖励模型初始化',
              },
            },
            { en: 'one row on the policy’s own trunk', zh: '策略主干上的一行参数' },
          ],
        },
      ],
    },
  ],
};
