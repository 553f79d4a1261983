/** What must not compile: `npm run check` fails where one of these errors is none any more. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ControlsOf, ProbeArgs, ProbeResult, RoleName, TermName } from './by-recipe';
import { ofRecipe } from './client';
import type { RunHandle, RunSpecOf } from './client';
import { declarePresets } from './declaration';
import { declarationOf, recipes } from './declarations';
import type { Recipe } from './recipe';
import { gptControls } from './recipes/gpt/controls';
import type { GptProbes } from './recipes/gpt/results';
import { instructionsRecipe } from './recipes/instructions';
import type { TaskArgs } from './tasks/task-types';

it('every declaration is listed by its own id, and its presets set controls that it has', () => {
  for (const [id, declaration] of Object.entries(recipes)) {
    expect(declaration.id).toBe(id);
    const { controls, presets } = declarationOf(declaration.id);
    const names = controls.map(({ name }) => name);
    for (const preset of presets)
      expect(names, preset.name).toEqual(expect.arrayContaining(Object.keys(preset.controls)));
  }
  expect(declarationOf('gtp')).toBeUndefined();
});

describe('the names of a recipe', () => {
  it('are known with their values', () => {
    expectTypeOf<ControlsOf<'gpt'>['width']>().toEqualTypeOf<number>();
    expectTypeOf<ControlsOf<'gpt'>['causal']>().toEqualTypeOf<boolean>();
    expectTypeOf<ControlsOf<'gpt'>['tokenizer']>().toEqualTypeOf<'characters' | 'bytes' | 'bpe'>();
    expectTypeOf<RoleName<'ppo'>>().toEqualTypeOf<'policy' | 'reward'>();
    expectTypeOf<RoleName<'gpt'>>().toEqualTypeOf<never>();
    expectTypeOf<ProbeResult<'sft' | 'ppo', 'answers'>>().toHaveProperty('answers');
    expectTypeOf<TermName<'vae'>>().toExtend<string>();
    expectTypeOf<RunHandle<'gpt'>>().toExtend<RunHandle>();
    expectTypeOf<RunSpecOf['controls']>().toEqualTypeOf<
      Record<string, number | string | boolean>
    >();
  });

  it('are refused where they are misspelled', () => {
    // @ts-expect-error a term
    expectTypeOf<'valLos'>().toExtend<TermName<'gpt'>>();
    // @ts-expect-error a control
    expectTypeOf<ControlsOf<'gpt'>['widht']>();
    // @ts-expect-error a probe
    expectTypeOf<ProbeResult<'gpt', 'atention'>>();
    // @ts-expect-error a probe that one of the two has not
    expectTypeOf<ProbeResult<'sft' | 'ppo', 'iteration'>>();
    // @ts-expect-error a recipe
    expectTypeOf<ControlsOf<'gtp'>>();
    // @ts-expect-error a task
    expectTypeOf<TaskArgs<'maskCots'>>();
    // @ts-expect-error an argument
    expectTypeOf<{ txet: string }>().toExtend<ProbeArgs<'gpt', 'attention'>>();
    // @ts-expect-error a control of a preset
    declarePresets(gptControls, [{ name: 'wide', steps: 1, controls: { widht: 1 } }]);
    // @ts-expect-error an option of a control
    declarePresets(gptControls, [{ name: 'words', steps: 1, controls: { tokenizer: 'words' } }]);
    // @ts-expect-error a recipe that leaves a probe unanswered
    expectTypeOf(instructionsRecipe).toExtend<Recipe<GptProbes>>();
  });

  it('of a run are known once its recipe is', () => {
    const spec = { recipe: 'gpt', controls: {} } as RunSpecOf;
    const run = { view: { spec } } as RunHandle;
    // @ts-expect-error nobody knows whose probes these are
    void (() => run.probe('attention', { text: '' }));
    void (() => ofRecipe(run, 'gpt').probe('attention', { text: '' }));
    // @ts-expect-error an argument that is missing
    void (() => ofRecipe(run, 'gpt').probe('head', { text: '' }));
    expect(ofRecipe(run, 'gpt', 'instructions')).toBe(run);
    expect(() => ofRecipe(run, 'clip')).toThrow(/recipe gpt and not of clip/);
  });
});
