import type { Lesson } from '../../kit';
import { recipes, type Control, type Preset } from '#training/client';
import { seedControl, stepsControl } from '../steps-control';

const controls: readonly Control[] = [...recipes.gpt.controls, stepsControl, seedControl];

const named = (...names: string[]): Control[] =>
  names.flatMap((name) => controls.find((control) => control.name === name) ?? []);

/** The controls of a run as a reader meets them. */
export const groups = {
  model: named('layers', 'heads', 'width', 'context'),
  training: named('learningRate', 'batch', 'steps', 'seed'),
  tokens: named('tokenizer', 'vocabulary'),
  optimiser: named('warmup', 'weightDecay'),
  parts: named('causal', 'positions', 'residualScaling'),
};

export const presetNames = ['lesson', 'nanogpt', 'grammar'] as const;
export type PresetName = (typeof presetNames)[number];

const presetOf = (name: PresetName): Preset =>
  recipes.gpt.presets.find((preset) => preset.name === name)!;

/** What a preset sets, by name: every control of the recipe, the steps, and the text. */
export function presetValues(name: PresetName): Record<string, unknown> {
  const { controls: set, steps, data } = presetOf(name);
  const defaults = recipes.gpt.controls.map((control) => [control.name, control.default] as const);
  return {
    ...Object.fromEntries(defaults),
    ...set,
    steps,
    ...(data !== undefined && { data: { kind: 'shipped', id: data } }),
  };
}

/** Sets everything that the address did not lock. */
export function applyPreset(lesson: Lesson, name: PresetName): void {
  for (const [key, value] of Object.entries(presetValues(name)))
    if (!lesson.isLocked(key)) lesson.graph.set(key, value);
}

/** True if the page is set as this preset sets it. */
export const isApplied = (lesson: Lesson, name: PresetName): boolean =>
  Object.entries(presetValues(name)).every(
    ([key, value]) => JSON.stringify(lesson.graph.get(key)) === JSON.stringify(value),
  );
