import type { PaperOptions } from '#notebook';
import type { ControlName } from '#training/client';

const unsaid = { en: 'not said', zh: '未说明' };
const order = { en: 'the whole order', zh: '完整的次序' };

/** What papers say of their reward models, and the student's. */
export const paper: PaperOptions<ControlName<'reward'>> = {
  tables: [
    {
      corner: { en: 'Reward model', zh: '奖励模型' },
      columns: [
        { label: { en: 'year', zh: '年份' }, format: 'year' },
        { label: { en: 'parameters', zh: '参数量' }, format: 'compact' },
        { label: { en: 'answers judged together', zh: '一起评判的回答数' } },
        { label: { en: 'prompts judged', zh: '评判的提示数' } },
        { label: { en: 'comparisons', zh: '比较的个数' } },
        { label: { en: 'a person says', zh: '人给出的是' }, text: true },
      ],
      rows: [
        {
          label: 'Fine-tuning from preferences',
          cells: [
            2019,
            '774M',
            4,
            60_000,
            unsaid,
            { en: 'which of four is best', zh: '四个里最好的一个' },
          ],
          source: 'Ziegler et al. 2019, https://arxiv.org/abs/1909.08593, abstract and §2.2',
        },
        {
          label: 'Learning to summarize',
          cells: [
            2020,
            '1.3B, 6.7B',
            2,
            unsaid,
            64_832,
            { en: 'which of two is better', zh: '两个里较好的一个' },
          ],
          source: 'Stiennon et al. 2020, https://arxiv.org/abs/2009.01325, §1 and §3',
        },
        {
          label: 'InstructGPT',
          cells: [2022, '6B', '4–9', 6_623 + 26_584, unsaid, order],
          source:
            'Ouyang et al. 2022, https://arxiv.org/abs/2203.02155, §3.5, table 6 and appendix C.2',
        },
        {
          label: { en: 'Yours', zh: '你的' },
          own: true,
          cells: [
            { fact: 'year' },
            { fact: 'parameters' },
            { setting: 'answers' },
            { setting: 'prompts' },
            { fact: 'comparisons' },
            order,
          ],
        },
      ],
    },
  ],
};
