import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keep } from '#ui';
import { recallSpec, settingsOf } from './remembered-specs';

const file = 'src/training/store/before-renames/stored.json';
const { localStorage } = JSON.parse(readFileSync(file, 'utf8')) as {
  localStorage: Record<string, string>;
};

it('opens a run that an earlier build has trained, by the names of this one', () => {
  for (const [key, text] of Object.entries(localStorage))
    keep(key.replace('bonsai:', ''), JSON.parse(text));
  expect(recallSpec('sft/base')?.recipe).toBe('instructions');
  const settings = settingsOf(recallSpec('sft/main')!);
  expect(settings).toMatchObject({ data: { id: 'instructions' }, demonstrations: 8 });
  expect(Object.keys(settings.baseModels as object)).toEqual(['base']);
});
