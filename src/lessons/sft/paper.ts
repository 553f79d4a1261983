import type { PaperOptions } from '#notebook';

/**
 * Prompts that InstructGPT was trained with (Ouyang et al. 2022, https://arxiv.org/abs/2203.02155, table 6):
 * written by labelers, and sent in by customers of the API.
 */
export const paper: PaperOptions = {
  tables: [
    {
      corner: { en: 'Data set', zh: '数据集' },
      columns: [
        { label: { en: 'prompts by labelers', zh: '标注员写的提示' } },
        { label: { en: 'prompts by customers', zh: '客户写的提示' } },
        { label: { en: 'in all', zh: '合计' } },
        { label: { en: 'what a person adds', zh: '人所添加的' }, text: true },
      ],
      rows: [
        {
          label: { en: 'SFT', zh: '监督微调' },
          cells: [
            11_295,
            1_430,
            11_295 + 1_430,
            { en: 'a demonstration: the answer as it should be', zh: '一个示范：回答应有的样子' },
          ],
        },
        {
          label: { en: 'Reward model', zh: '奖励模型' },
          cells: [
            6_623,
            26_584,
            6_623 + 26_584,
            { en: 'a ranking of 4 to 9 answers of models', zh: '对模型的 4 到 9 个回答排序' },
          ],
        },
        {
          label: { en: 'PPO', zh: 'PPO' },
          cells: [
            0,
            { unread: 31_144 },
            { unread: 31_144 },
            { en: 'nothing: the reward model judges', zh: '什么也不添加，由奖励模型评判' },
          ],
        },
        {
          label: { en: 'Yours here', zh: '你在这里用的' },
          own: true,
          cells: [
            '–',
            '–',
            { setting: 'demonstrations' },
            { en: 'demonstrations written by a grammar', zh: '由语法写成的示范' },
          ],
        },
      ],
    },
  ],
};

/** What customers asked for: shares of the API prompts by use (table 1 of the same paper). */
export const uses = [
  { id: 'generation', label: { en: 'write something', zh: '写作生成' }, share: 0.456 },
  { id: 'openQa', label: { en: 'answer a question', zh: '开放问答' }, share: 0.124 },
  { id: 'brainstorming', label: { en: 'brainstorm', zh: '头脑风暴' }, share: 0.112 },
  { id: 'chat', label: { en: 'chat', zh: '聊天' }, share: 0.084 },
  { id: 'rewrite', label: { en: 'rewrite', zh: '改写' }, share: 0.066 },
  { id: 'summarization', label: { en: 'summarize', zh: '摘要' }, share: 0.042 },
  { id: 'classification', label: { en: 'classify', zh: '分类' }, share: 0.035 },
  { id: 'other', label: { en: 'other', zh: '其他' }, share: 0.035 },
  { id: 'closedQa', label: { en: 'answer from a text', zh: '据文回答' }, share: 0.026 },
  { id: 'extract', label: { en: 'extract', zh: '信息抽取' }, share: 0.019 },
];

export const asked = {
  caption: {
    en: 'What the customers’ prompts asked for. Ouyang et al. 2022, table 1.',
    zh: '客户的提示要求做什么。Ouyang 等，2022，表 1。',
  },
  use: { en: 'use', zh: '用途' },
  share: { en: 'share of prompts', zh: '占提示的比例' },
};
