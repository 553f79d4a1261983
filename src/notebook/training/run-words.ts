import { defineMessages, formatNumber, formatPercent, localized } from '#ui';
import type { NamedTerm } from '../cell-options';
import type { LessonContext } from '../context.svelte';

export const messages = defineMessages({
  en: {
    yours: 'your run',
    step: 'step',
    steps: 'steps',
    nothing: 'Train the model above; its curves appear here as it learns.',
    of: (term: string, run: string) => `${term} · ${run}`,
    train: (name: string) => `Train “${name}”`,
    pause: 'Pause',
    resume: 'Continue',
    reset: 'Reset',
    needsBase: 'Train your own run first, so that there is something to compare with.',
    needsOther: (name: string) =>
      `Train “${name}” first, so that there is something to compare with.`,
    measure: 'At the end',
    triedBefore: 'Tried before, seed by seed',
    seed: (seed: number) => `seed ${seed}`,
    fromTo: (base: string, broken: string) => `Left of the arrow ${base}, right of it “${broken}”.`,
    without: 'without the change',
    claim: 'The claim',
    holds: 'it does',
    fails: 'it does not',
    open: 'train your own run to see',
    progress: (name: string) => `Training “${name}”`,
    otherSettings: 'This was trained beside other settings than those of your run now. Reset it.',
  },
  zh: {
    yours: '你的训练',
    step: '步',
    steps: '步',
    nothing: '请先训练上面的模型，曲线会随着学习出现在这里。',
    of: (term, run) => `${term} · ${run}`,
    train: (name) => `训练“${name}”`,
    pause: '暂停',
    resume: '继续',
    reset: '重置',
    needsBase: '请先训练你自己的模型，才有东西可比。',
    needsOther: (name) => `请先训练“${name}”，才有东西可比。`,
    measure: '训练结束时',
    triedBefore: '此前试过的结果，逐个种子列出',
    seed: (seed) => `种子 ${seed}`,
    fromTo: (base, broken) => `箭头左边是${base}，右边是“${broken}”。`,
    without: '不作改动',
    claim: '论断',
    holds: '成立',
    fails: '不成立',
    open: '先训练你自己的模型才能判断',
    progress: (name) => `正在训练“${name}”`,
    otherSettings: '它对照的设置与你现在的训练不同，请重置。',
  },
});

/** What a reader calls a run of this lesson. */
export function runName(lesson: LessonContext, key: string): string {
  if (key === 'main') return messages.current.yours;
  const words = lesson.spec.runNames?.[key];
  return words ? localized(words) : key;
}

/** A measured value as its term is told; a dash where there is none. */
export function toldValue(value: number | null | undefined, { share }: Pick<NamedTerm, 'share'>) {
  if (typeof value !== 'number') return '–';
  return share ? formatPercent(value) : formatNumber(value, { digits: 3 });
}
