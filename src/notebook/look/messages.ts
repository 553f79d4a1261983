import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    invite: 'Look inside the untrained model',
    inviteWhy: 'Prepares a model by the settings above, here on your device. It trains nothing.',
    preparing: 'Preparing the model…',
    again: 'Try again',
    untrained: 'Untrained model',
    atStep: (step: string) => `Your model at step ${step}`,
  },
  zh: {
    invite: '看看未经训练的模型',
    inviteWhy: '按上面的设置在你的设备上准备一个模型，不做任何训练。',
    preparing: '正在准备模型……',
    again: '再试一次',
    untrained: '未经训练的模型',
    atStep: (step) => `你的模型，第 ${step} 步`,
  },
});
