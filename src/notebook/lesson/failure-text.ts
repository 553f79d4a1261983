import { LabError, type Failure } from '#training/client';
import { defineMessages } from '#ui';

const messages = defineMessages({
  en: {
    diverged:
      'The loss stopped being a finite number, or exploded. Lower the learning rate and run again.',
    deviceLost:
      'The graphics device was lost three times within a minute. Close other heavy tabs, or add ?backend=wasm to the address.',
    outOfMemory:
      'This model does not fit the memory of this device. Choose a smaller width, context or batch.',
    badText:
      'This text cannot be trained on. It must be plain text in UTF-8, and longer than two contexts.',
    badControls: 'These settings do not fit together.',
    notFound: 'The data or the model of this run is missing.',
    internal: 'Something went wrong inside the lab. Reset the cell and run again.',
    kept: (step: number) => ` The checkpoint of step ${step} is kept.`,
    detail: (text: string) => ` (${text})`,
  },
  zh: {
    diverged: '损失不再是有限的数，或者爆炸了。请调低学习率再运行一次。',
    deviceLost:
      '图形设备在一分钟内丢失了三次。请关闭其他占用大的标签页，或在网址后加上 ?backend=wasm。',
    outOfMemory: '这个模型超出了本机设备的内存。请减小宽度、上下文长度或批大小。',
    badText: '无法用这段文本训练：它必须是 UTF-8 纯文本，并且比两个上下文更长。',
    badControls: '这些设置彼此不相容。',
    notFound: '缺少这次训练所需的数据或模型。',
    internal: '实验室内部出错了。请重置这个单元再运行。',
    kept: (step) => `第 ${step} 步的检查点已保留。`,
    detail: (text) => `（${text}）`,
  },
});

/** Why a run stopped, and what the reader can do next. */
export function failureText({ code, detail, checkpoint }: Failure): string {
  const say = messages.current;
  return (
    say[code] +
    (checkpoint === undefined ? '' : say.kept(checkpoint)) +
    (detail === '' || code === 'diverged' ? '' : say.detail(detail))
  );
}

/** What was thrown, as a failure that has a sentence. */
export const failureOf = (error: unknown): Failure =>
  error instanceof LabError
    ? { code: error.code, detail: error.message }
    : { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
