import { describe, expect, it } from 'vitest';
import { compileProse } from '../compile/compile-prose';
import type { LessonSpec } from '../types';
import { checkLesson } from './check';

const document = (body: string) => `---\ntitle: T\nsummary: S\n---\n${body}`;
const sound =
  '## One {#one}\n\nThe :term[loss]{name=valLoss}.\n\n::cell{id=rate}\n\n::cell{id=train}\n';

function lesson(english: string, chinese: string, change: Partial<LessonSpec> = {}): LessonSpec {
  const load = (body: string, language: 'en' | 'zh') => async () => ({
    default: await compileProse(document(body), `prose.${language}.md`, language),
  });
  const title = { en: 'A cell', zh: '一个单元' };
  const component = () => Promise.reject(new Error('not loaded in this test'));
  return {
    id: 'toy',
    minutes: 1,
    about: {
      en: { title: '', summary: '', headings: [] },
      zh: { title: '', summary: '', headings: [] },
    },
    prose: { en: load(english, 'en'), zh: load(chinese, 'zh') },
    cells: [
      { id: 'rate', kind: 'control', title, needs: [], provides: ['rate'], component },
      { id: 'train', kind: 'train', title, needs: ['rate'], provides: [], component },
    ],
    values: () => ({ rate: 1 }),
    valueNames: { rate: { en: 'rate', zh: '比率' } },
    controls: [],
    terms: [{ name: 'valLoss', symbol: '\\mathcal L', colour: 'blue', unit: 'nats/token' }],
    model: { name: title, recipe: 'toy', from: [] },
    ...change,
  };
}

describe('checkLesson', () => {
  it('finds nothing wrong with a sound lesson', async () => {
    expect(await checkLesson(lesson(sound, sound))).toEqual([]);
  });

  it('finds a cell that one language forgot, placed twice or does not exist', async () => {
    const broken = sound.replace('::cell{id=rate}', '::cell{id=train}\n\n::cell{id=ghost}');
    expect(await checkLesson(lesson(sound, broken))).toEqual([
      'zh: cell rate is placed 0 times, not once',
      'zh: cell train is placed 2 times, not once',
      'zh: the prose places cell ghost, which the lesson does not declare',
    ]);
  });

  it('finds unknown terms, in prose and in formulas', async () => {
    const broken = sound.replace('{name=valLoss}', '{name=val}') + '\n$\\term{kl}{x}$\n';
    expect(await checkLesson(lesson(broken, sound))).toEqual([
      'en: the prose names the term val, which the lesson does not have',
      'en: the prose names the term kl, which the lesson does not have',
    ]);
  });

  it('finds headings that differ, values without words and cells that do not fit', async () => {
    const problems = await checkLesson(
      lesson(sound, sound.replace('{#one}', '{#eins}'), { valueNames: {}, values: () => ({}) }),
    );
    expect(problems.join('\n')).toMatch(/zh: headings differ.*\n.*no words for “rate”/);
    const cells = lesson(sound, sound).cells.map((cell) => ({ ...cell, needs: ['nothing'] }));
    const [first] = await checkLesson(lesson(sound, sound, { cells }));
    expect(first).toContain('cell rate needs “nothing”');
  });
});
