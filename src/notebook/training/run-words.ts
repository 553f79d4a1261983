import { defineMessages, formatNumber, formatPercent, localized } from '#ui';
import type { NamedTerm } from '../cells/options';
import type { LessonContext } from '../context.svelte';

export const messages = defineMessages({
  en: {
    yours: 'your run',
    anotherSeed: 'another seed',
    step: 'step',
    steps: 'steps',
    nothing: 'Train the model above; its curves appear here as it learns.',
    of: (term: string, run: string) => `${term} · ${run}`,
    train: (name: string) => `Train “${name}”`,
    pause: 'Pause',
    resume: 'Continue',
    reset: 'Reset',
    progress: (name: string) => `Training “${name}”`,
    otherSettings: 'This was trained with other settings than those of now.',
  },
  zh: {
    yours: '你的训练',
    anotherSeed: '另一个种子',
    step: '步',
    steps: '步',
    nothing: '请先训练上面的模型，曲线会随着学习出现在这里。',
    of: (term, run) => `${term} · ${run}`,
    train: (name) => `训练“${name}”`,
    pause: '暂停',
    resume: '继续',
    reset: '重置',
    progress: (name) => `正在训练“${name}”`,
    otherSettings: '训练它的设置与现在的不同。',
  },
});

/** What a reader calls a run of this lesson. */
export function runName(lesson: LessonContext, key: string): string {
  if (key === 'main') return messages.current.yours;
  if (key === 'another-seed') return messages.current.anotherSeed;
  const words = lesson.spec.runNames?.[key];
  return words ? localized(words) : key;
}

/** A measured value as its term is told; a dash where there is none. */
export function toldValue(value: number | null | undefined, { share }: Pick<NamedTerm, 'share'>) {
  if (typeof value !== 'number') return '–';
  return share ? formatPercent(value) : formatNumber(value, { digits: 4 });
}
