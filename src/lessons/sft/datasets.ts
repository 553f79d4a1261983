/**
 * Prompts that InstructGPT was trained with (Ouyang et al. 2022, https://arxiv.org/abs/2203.02155, table 6):
 * written by labelers, and sent in by customers of the API.
 */
export const datasets = [
  { id: 'sft', labelers: 11_295, customers: 1_430 },
  { id: 'reward', labelers: 6_623, customers: 26_584 },
  { id: 'ppo', labelers: 0, customers: 31_144 },
] as const;

/** What customers asked for: shares of the API prompts by use (table 1 of the same paper). */
export const uses = [
  { id: 'generation', share: 0.456 },
  { id: 'openQa', share: 0.124 },
  { id: 'brainstorming', share: 0.112 },
  { id: 'chat', share: 0.084 },
  { id: 'rewrite', share: 0.066 },
  { id: 'summarization', share: 0.042 },
  { id: 'classification', share: 0.035 },
  { id: 'other', share: 0.035 },
  { id: 'closedQa', share: 0.026 },
  { id: 'extract', share: 0.019 },
] as const;
