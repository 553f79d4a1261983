import { recipes, type RunSpecOf } from '#training/client';

/** The run of the front page: the GPT recipe's smallest preset that learns to write words. */
export function frontRun(seed: number): RunSpecOf | null {
  const recipe = recipes['gpt'];
  const preset = recipe?.presets.find(({ name }) => name === 'front');
  if (!recipe || !preset) return null;
  const defaults = recipe.controls.map((control) => [control.name, control.default] as const);
  return {
    key: `front-${seed}`,
    recipe: recipe.id,
    seed,
    steps: preset.steps,
    controls: { ...Object.fromEntries(defaults), ...preset.controls },
    data: { kind: 'shipped', id: preset.data ?? 'moby-dick' },
  };
}
