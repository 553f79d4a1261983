/** What papers say of their reward models; null where they do not say it. */
export interface PublishedReward {
  id: 'ziegler' | 'stiennon' | 'instructgpt';
  name: string;
  year: number;
  /** As the paper names its sizes. */
  size: string;
  /** Answers to a prompt that a person judged together. */
  answers: string;
  /** Prompts that were judged; null where comparisons are what is counted. */
  prompts: number | null;
  comparisons: number | null;
  source: string;
}

export const published: readonly PublishedReward[] = [
  {
    id: 'ziegler',
    name: 'Fine-tuning from preferences',
    year: 2019,
    size: '774M',
    answers: '4',
    prompts: 60_000,
    comparisons: null,
    source: 'Ziegler et al. 2019, https://arxiv.org/abs/1909.08593, abstract and §2.2',
  },
  {
    id: 'stiennon',
    name: 'Learning to summarize',
    year: 2020,
    size: '1.3B, 6.7B',
    answers: '2',
    prompts: null,
    comparisons: 64_832,
    source: 'Stiennon et al. 2020, https://arxiv.org/abs/2009.01325, §1 and §3',
  },
  {
    id: 'instructgpt',
    name: 'InstructGPT',
    year: 2022,
    size: '6B',
    answers: '4–9',
    prompts: 6_623 + 26_584,
    comparisons: null,
    source: 'Ouyang et al. 2022, https://arxiv.org/abs/2203.02155, §3.5, table 6 and appendix C.2',
  },
];
