import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    shipped: (name: string) => `shipped with the site (${name})`,
    run: (steps: string) => `yours: your run of ${steps} steps from the lesson before`,
    here: (steps: string) => `yours: the one above, of ${steps} steps`,
    kept: (name: string, steps: string) => `yours: “${name}”, ${steps} steps`,
    look: 'Look for models that you kept',
    none: 'No other model of this kind is kept on this device.',
    fetching: 'Fetching it…',
    gone: 'That run is not on this device any more. Choose another model.',
    now: 'The next run starts from it; a run that has begun keeps what it started from.',
  },
  zh: {
    shipped: (name) => `随网站提供的（${name}）`,
    run: (steps) => `你的：上一课里训练了 ${steps} 步的那个`,
    here: (steps) => `你的：上面训练了 ${steps} 步的那个`,
    kept: (name, steps) => `你的：“${name}”，${steps} 步`,
    look: '看看你保留过的模型',
    none: '这台设备上没有保留其他这类模型。',
    fetching: '正在取出……',
    gone: '那次训练已不在这台设备上，请选别的模型。',
    now: '下一次训练从它开始；已经开始的训练仍以原来的模型为起点。',
  },
});
