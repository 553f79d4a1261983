import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    train: 'Train',
    pause: 'Pause',
    resume: 'Continue',
    preparing: 'Preparing…',
    trainNew: 'Train with the new settings',
    again: 'Train again from step 0',
    step: 'One step',
    reset: 'Reset',
    speed: 'Speed',
    speeds: { full: 'as fast as it goes', ten: '10 steps/s', two: '2 steps/s' },
    progress: 'Training',
    steps: 'steps',
    newSettings:
      'The settings have changed since this run began. It can go on as it was; with the new settings training starts at step 0, and this curve is kept in the chart below.',
    newSettingsDone:
      'The settings have changed since this run. With the new ones training starts at step 0; this curve is kept in the chart below.',
    done: 'The run is finished.',
    doneShort: 'Training is finished.',
    resumed: (step: string) =>
      `Found again on this device: the run stands at step ${step}, with its curve and its samples.`,
    crashed: (step: string) => `The lab had to be restarted; the run went on from step ${step}.`,
    savedDevice: (step: string) => `Checkpoint of step ${step} is on this device.`,
    savedMemory: (step: string) =>
      `Checkpoint of step ${step} is in memory only: it goes when this page is closed.`,
    waiting:
      'This run is still held, by another tab or by this page before it was reloaded. Waiting a few seconds for it.',
    notOwner:
      'Another tab trains this run. Here it is kept in memory, so that the two do not overwrite each other.',
    denied:
      'This browser does not let the page store anything. Everything works, but in memory: keep what you want to keep by exporting it.',
    problem: (why: string) => `The device did not take the checkpoint (${why}).`,
    keep: 'Keep this model',
    keepName: 'Name of the model',
    keeping: 'Keeping…',
    kept: (name: string) => `Kept as “${name}”.`,
    shelf: 'Your models',
    suggestion: (model: string, text: string, steps: string) =>
      `${model}${text && ` on ${text}`}, ${steps} steps`,
    failed: 'Change the settings above, then train with the new ones.',
  },
  zh: {
    train: '训练',
    pause: '暂停',
    resume: '继续',
    preparing: '准备中……',
    trainNew: '用新设置训练',
    again: '从第 0 步重新训练',
    step: '走一步',
    reset: '重置',
    speed: '速度',
    speeds: { full: '全速', ten: '每秒 10 步', two: '每秒 2 步' },
    progress: '训练',
    steps: '步',
    newSettings:
      '这次训练开始之后，设置改过了。它可以照原样继续；若用新设置，则从第 0 步开始，现在这条曲线会留在下面的图里。',
    newSettingsDone:
      '这次训练之后，设置改过了。用新设置会从第 0 步开始，现在这条曲线会留在下面的图里。',
    done: '训练完成。',
    doneShort: '训练完成。',
    resumed: (step) => `在这台设备上找到了上次的训练：停在第 ${step} 步，曲线和样本都在。`,
    crashed: (step) => `实验室重新启动过，训练从第 ${step} 步接着进行。`,
    savedDevice: (step) => `第 ${step} 步的检查点保存在这台设备上。`,
    savedMemory: (step) => `第 ${step} 步的检查点只在内存里，关闭本页就会消失。`,
    waiting: '这次训练还被占着：要么是另一个标签页，要么是刷新之前的本页。先等几秒钟。',
    notOwner: '另一个标签页正在做这次训练。这里只保存在内存中，免得互相覆盖。',
    denied: '这个浏览器不允许本页存储数据。一切照常，但都在内存里；想留下的请导出。',
    problem: (why) => `设备没能存下检查点（${why}）。`,
    keep: '保留这个模型',
    keepName: '模型的名字',
    keeping: '保存中……',
    kept: (name) => `已保存为“${name}”。`,
    shelf: '你的模型',
    suggestion: (model, text, steps) => `${model}，${text && `${text}，`}${steps} 步`,
    failed: '请先改动上面的设置，再用新设置训练。',
  },
});
