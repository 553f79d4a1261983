/**
 * Prompts that InstructGPT was trained with (Ouyang et al. 2022, https://arxiv.org/abs/2203.02155, table 6):
 * written by labelers, and sent in by customers of the API.
 */
export const datasets = [
  { id: 'sft', labelers: 11_295, customers: 1_430 },
  { id: 'reward', labelers: 6_623, customers: 26_584 },
  { id: 'ppo', labelers: 0, customers: 31_144 },
] as const;
