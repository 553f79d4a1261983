import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    goal: (loss: string) => `Validation loss of ${loss} nats per character`,
    harder: 'harder',
    reached: 'Reached.',
    before: 'Reached in an earlier run.',
    notYet: 'Not yet reached.',
    conditions: {
      text: 'trained on Moby-Dick',
      tokenizer: 'characters as tokens',
      mask: 'with the causal mask',
      parameters: (most: string) => `at most ${most} parameters`,
      finished: 'trained to its last step, and measured on the held-out text',
      loss: (loss: string) => `validation loss at most ${loss}`,
    },
    met: 'met',
    unmet: 'not met',
    unknown: 'not known yet',
    yours: (value: string) => `yours: ${value}`,
    noRun:
      'Nothing has been trained yet. Your run is the one of “Train”; go there, set it up and press Train.',
    go: 'To the settings',
    newly: (loss: string) => `Goal reached: ${loss} nats per character`,
  },
  zh: {
    goal: (loss) => `验证损失达到每字符 ${loss} 奈特`,
    harder: '更难',
    reached: '达到了。',
    before: '以前的一次训练达到过。',
    notYet: '还没达到。',
    conditions: {
      text: '在《白鲸记》上训练',
      tokenizer: '以字符为词元',
      mask: '有因果掩码',
      parameters: (most) => `参数不超过 ${most} 个`,
      finished: '训练到最后一步，并在留出文本上测过',
      loss: (loss) => `验证损失不高于 ${loss}`,
    },
    met: '满足',
    unmet: '不满足',
    unknown: '还不知道',
    yours: (value) => `你的：${value}`,
    noRun: '还没有训练过。评的是“训练”一节里的那次训练：到那里设置好，按“训练”。',
    go: '去设置',
    newly: (loss) => `目标达到：每字符 ${loss} 奈特`,
  },
});
