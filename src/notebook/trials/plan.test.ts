import { describe, expect, it } from 'vitest';
import { recipes } from '#training/client';
import { plannedTrials } from './plan';
import { c, toyLesson, trainCell } from './toy-lesson.fixture';

const title = { en: 'A cell', zh: '一个单元' };
const { trainLoss } = c.terms({ trainLoss: { label: title, over: 16 } });
const trials = { seeds: [1] };
const few = { controls: { demonstrations: 16 } };

describe('the trials that the cells of a lesson ask for', () => {
  it('are none where no cell asks', () => {
    const cells = { 'break-few': c.ablation({ title, change: few, terms: [trainLoss] }) };
    expect(plannedTrials(toyLesson(cells))).toEqual([]);
  });

  it('begin with all of what the lesson begins with, and the models that ship', () => {
    const [plan] = plannedTrials(toyLesson({ train: trainCell }));
    const { presets, controls } = recipes.sft;
    expect(plan).toMatchObject({ lesson: 'toy', cell: 'train', name: 'train', changed: null });
    expect(plan?.base).toMatchObject({
      recipe: 'sft',
      data: 'instructions',
      steps: presets.find(({ name }) => name === 'lesson')!.steps,
      baseModels: { base: 'instructions-base' },
    });
    expect(Object.keys(plan!.base.controls)).toEqual(controls.map(({ name }) => name));
    expect(plan?.terms.map(({ name }) => name)).toContain('valLoss');
  });

  it('differ in the change alone, beside the lesson’s settings', () => {
    const cells = { 'break-few': c.ablation({ title, change: few, terms: [trainLoss], trials }) };
    const [plan] = plannedTrials(toyLesson(cells));
    expect(plan!.changed).toEqual({
      ...plan!.base,
      controls: { ...plan!.base.controls, demonstrations: 16 },
    });
    expect(plan?.terms[0]).toEqual({ name: 'trainLoss', over: 16 });
  });

  it('stand beside another cell’s run, beside a side of their own, or beside nothing', () => {
    const of = { title, terms: [trainLoss] as const, trials };
    const own = { run: 'many', controls: { demonstrations: 512 } };
    const small = { controls: { batch: 8 } };
    const cells = {
      'break-few': c.ablation({ title, change: few, terms: [trainLoss] }),
      'beside-cell': c.ablation({ ...of, change: small, beside: 'break-few' }),
      'beside-own': c.ablation({ ...of, change: few, beside: own }),
      'beside-nothing': c.ablation({ ...of, change: few, beside: null }),
      'for-use': c.sideRun({ ...of, change: { recipe: 'instructions' as const, steps: 600 } }),
    };
    const [cell, side, nothing, used] = plannedTrials(toyLesson(cells));
    expect(cell?.base.controls['demonstrations']).toBe(16);
    expect(side?.base.controls['demonstrations']).toBe(512);
    expect([nothing?.base.controls['demonstrations'], nothing?.changed]).toEqual([16, null]);
    expect(used).toMatchObject({ base: { recipe: 'instructions', steps: 600 }, changed: null });
    expect(Object.keys(used!.base.controls)).toEqual(
      recipes.instructions.controls.map(({ name }) => name),
    );
  });

  it('have one file for each of several changes, and for other settings to begin with', () => {
    const faster = { times: { learningRate: 1e9 }, run: 'much-faster' };
    const also = { short: { seeds: [3], steps: 20, controls: { batch: 8 } } };
    const cells = {
      'break-rate': c.ablation({
        title,
        change: [few, faster],
        terms: [trainLoss],
        trials: { seeds: [1], also },
      }),
    };
    const plans = plannedTrials(toyLesson(cells));
    expect(plans.map(({ name }) => name)).toEqual([
      'break-rate',
      'much-faster',
      'break-rate@short',
      'much-faster@short',
    ]);
    // No control goes beyond what it takes.
    expect(plans[1]?.changed?.controls['learningRate']).toBe(1);
    expect(plans[2]).toMatchObject({ seeds: [3], base: { steps: 20, controls: { batch: 8 } } });
  });

  it('begin with a preset where they say so', () => {
    const quick = recipes.sft.presets.find(({ name }) => name === 'quick')!;
    const also = { quick: { seeds: [1], preset: 'quick' as const } };
    const [, plan] = plannedTrials(toyLesson({ train: c.train({ trials: { seeds: [1], also } }) }));
    expect(plan).toMatchObject({ name: 'train@quick', base: { steps: quick.steps } });
  });
});
