import { declarationOf, type Control, type ControlValue, type RecipeId } from '#training/client';

export interface LessonSettings {
  /** Of the recipe, and the number of steps. */
  controls: Control[];
  /** What each begins with, and the seed. */
  values: Record<string, ControlValue>;
}

/**
 * The settings that a lesson begins with. Controls have the values of the preset `lesson` as their
 * defaults, so that an address names only what differs. How long to train is no control of a recipe, but
 * may be set like one.
 *
 * @param steps that may be asked for
 * @throws if the recipe has no preset of that name
 */
export function lessonSettings(
  recipe: RecipeId,
  steps: { min: number; max: number; step: number },
): LessonSettings {
  const begins = presetValues(recipe, 'lesson');
  const all = [
    ...declarationOf(recipe).controls.map(
      (control) => ({ ...control, default: begins[control.name] }) as Control,
    ),
    { kind: 'number', name: 'steps', ...steps, scale: 'log', default: begins.steps } as Control,
  ];
  const starts = all.map(({ name, default: start }): [string, ControlValue] => [name, start]);
  return { controls: all, values: { ...Object.fromEntries(starts), seed: 1 } };
}

/**
 * The value of every control, and the number of steps, as a preset has them.
 *
 * @throws if the recipe has no preset of that name
 */
export function presetValues(recipe: RecipeId, name: string): Record<string, ControlValue> {
  const { controls, presets } = declarationOf(recipe);
  const preset = presets.find((candidate) => candidate.name === name);
  if (!preset) throw new Error(`The recipe ${recipe} has no preset “${name}”. Declare one.`);
  const values = controls.map((control): [string, ControlValue] => [
    control.name,
    preset.controls[control.name] ?? control.default,
  ]);
  return { ...Object.fromEntries(values), steps: preset.steps };
}
