import { expect, it } from 'vitest';
import { presetValues } from '../lesson-settings';
import { chooseData } from './worlds';

function lessonWith(values: Record<string, unknown>, locked: string[] = []) {
  const all = new Map(Object.entries(values));
  const graph = {
    get: (name: string) => all.get(name),
    set: (name: string, v: unknown) => all.set(name, v),
  };
  const isLocked = (name: string) => locked.includes(name);
  const lesson = { graph, set: graph.set, isLocked } as never;
  return { lesson, all };
}
const emoji = { kind: 'shipped', id: 'emoji' } as const;

it('another world brings its settings, but for those that are locked, and lets go of models', () => {
  const values = {
    data: { kind: 'shipped', id: 'scenes' },
    codes: 64,
    width: 16,
    seed: 3,
    baseModels: { clip: 'mine' },
  };
  const { lesson, all } = lessonWith(values, ['width']);
  chooseData(lesson, emoji, { codes: 128, width: 24 });
  expect(Object.fromEntries(all)).toEqual({ ...values, data: emoji, codes: 128, baseModels: {} });
});

it.each(['dvae', 'dalle'] as const)(
  '%s has a preset for emoji, and tells all of its settings',
  (recipe) => {
    const [scenes, there] = ['lesson', 'emoji'].map((name) => presetValues(recipe, name));
    expect(Object.keys(there)).toEqual(Object.keys(scenes));
    expect(there.width).toBeGreaterThan(Number(scenes.width));
  },
);
