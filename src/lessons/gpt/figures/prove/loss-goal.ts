import type { GoalLevel, GoalOptions } from '#notebook';

const lossOf = (
  value: number,
  more: { en: string; zh: string },
): GoalLevel<'valLoss', 'tokenizer' | 'causal'> => ({
  // Progress remembers a reached goal under this name.
  id: `reach-${value.toFixed(1)}`,
  label: {
    en: `Validation loss of ${value.toFixed(1)} nats per character${more.en}`,
    zh: `验证损失达到每字符 ${value.toFixed(1)} 奈特${more.zh}`,
  },
  condition: {
    label: { en: `validation loss${more.en}`, zh: `验证损失${more.zh}` },
    of: { term: 'valLoss' },
    is: 'atMost',
    value,
  },
});

/** A model without the mask sees its answers, so its loss counts for nothing. */
export const lossGoal: GoalOptions<'valLoss', 'tokenizer' | 'causal'> = {
  conditions: [
    {
      label: { en: 'the text', zh: '文本' },
      of: 'data',
      is: 'equal',
      value: 'moby-dick',
      needed: { en: 'Moby-Dick', zh: '《白鲸记》' },
    },
    {
      label: { en: 'the tokens', zh: '词元' },
      of: { control: 'tokenizer' },
      is: 'equal',
      value: 'characters',
      needed: { en: 'characters', zh: '字符' },
    },
    {
      label: { en: 'with the causal mask', zh: '有因果掩码' },
      of: { control: 'causal' },
      is: 'equal',
      value: true,
    },
    { label: { en: 'parameters', zh: '参数量' }, of: 'parameters', is: 'atMost', value: 200_000 },
  ],
  levels: [lossOf(2, { en: '', zh: '' }), lossOf(1.8, { en: ' (harder)', zh: '（更难）' })],
};
