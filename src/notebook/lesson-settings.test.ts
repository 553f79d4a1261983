import { expect, it } from 'vitest';
import { recipes } from '#training/client';
import { lessonSettings } from './lesson-settings';

const range = { min: 1, max: 1000, step: 1 };

it('begins with the preset of the lesson where it says something, else with the recipe’s defaults', () => {
  const preset = recipes.clip.presets.find(({ name }) => name === 'lesson')!;
  const { controls, values } = lessonSettings('clip', range);
  for (const control of recipes.clip.controls)
    expect(values[control.name]).toBe(preset.controls[control.name] ?? control.default);
  expect(controls.map(({ name }) => name)).toEqual([
    ...recipes.clip.controls.map(({ name }) => name),
    'steps',
  ]);
  expect(values).toMatchObject({ steps: preset.steps, seed: 1 });
});

it('refuses a recipe without such a preset', () => {
  expect(() => lessonSettings('bandit', range)).toThrow(/no preset “lesson”/);
});
