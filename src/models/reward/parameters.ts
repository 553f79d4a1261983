import type { ParameterSpec } from '#engine/nn';
import { gptParameters, type GptConfig } from '#models/gpt';

/**
 * The parameters of a reward model, under Hugging Face's names for `GPT2ForSequenceClassification`: a GPT
 * whose output layer has given way to one row of weights.
 *
 * The head starts as N(0, 1/(width + 1)), so that first scores are small and differ
 * (lm-human-preferences, `rewards.py`).
 */
export function rewardParameters(config: GptConfig): ParameterSpec[] {
  const deviation = 1 / Math.sqrt(config.width + 1);
  const head = { kind: 'normal', deviation } as const;
  return [
    ...gptParameters(config),
    { name: 'score.weight', shape: [1, config.width], initial: head, decay: true },
  ];
}
