import { describe, expect, it } from 'vitest';
import { compileProse } from '../compile/compile-prose';
import type { LessonSpec } from '../types';
import { checkLesson } from './check';

const document = (body: string) => `---\ntitle: T\nsummary: S\n---\n${body}`;
const sound =
  '## One {#one}\n\nThe :term[loss]{name=valLoss}.\n\n::cell{id=rate}\n\n::cell{id=train}\n';

function lesson(english: string, chinese: string, change: Partial<LessonSpec> = {}): LessonSpec {
  const words = { rate: { name: 'rate' } };
  const load = (body: string, language: 'en' | 'zh') => async () => ({
    ...(await compileProse(document(body), `prose.${language}.md`, language)),
    words,
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
      { id: 'rate', kind: 'control', title, needs: [], provides: ['rate'], component, options: {} },
      { id: 'train', kind: 'train', title, needs: ['rate'], provides: [], component, options: {} },
    ],
    values: () => ({ rate: 1 }),
    runNames: {},
    controls: [],
    terms: [{ name: 'valLoss', symbol: '\\mathcal L', colour: 'blue', unit: 'nats/token' }],
    model: { name: title, recipe: 'gpt', from: [] },
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
      'prose.zh.md: cell rate is placed 0 times, not once',
      'prose.zh.md:13: cell train is placed 2 times, not once',
      'prose.zh.md:11: the lesson does not declare the cell ghost',
    ]);
  });

  it('finds unknown terms, in prose and in formulas', async () => {
    const broken = sound.replace('{name=valLoss}', '{name=val}') + '\n$\\term{kl}{x}$\n';
    expect(await checkLesson(lesson(broken, sound))).toEqual([
      'prose.en.md:5: what begins here names the term val, which the lesson does not have',
      'prose.en.md:13: what begins here names the term kl, which the lesson does not have',
    ]);
  });

  it('finds headings that differ, values without words and cells that do not fit', async () => {
    const problems = await checkLesson(
      lesson(sound, sound.replace('{#one}', '{#eins}'), {
        controls: [{ kind: 'choice', name: 'words', options: ['bag'], default: 'bag' }],
      }),
    );
    expect(problems.join('\n')).toMatch(/prose\.zh\.md: headings differ.*\n.*no words for “words”/);
    const cells = lesson(sound, sound).cells.map((cell) => ({ ...cell, needs: ['nothing'] }));
    const [first] = await checkLesson(lesson(sound, sound, { cells }));
    expect(first).toContain('cell rate needs “nothing”');
  });

  it('holds the sentences of cells to their declaration', async () => {
    const cells = lesson(sound, sound).cells.map((cell) =>
      cell.kind === 'train' ? { ...cell, texts: { required: ['main'], optional: ['done'] } } : cell,
    );
    const held = (body: string) =>
      sound.replace('::cell{id=train}', `:::cell{id=train}\n${body}\n:::`);
    const whole = held('Begin.\n\n::done\n\nEnd.');
    expect(await checkLesson(lesson(whole, whole, { cells }))).toEqual([]);
    expect(await checkLesson(lesson(sound, sound, { cells }))).toEqual([
      'prose.en.md:11: cell train lacks its part “main”',
      'prose.zh.md:11: cell train lacks its part “main”',
    ]);
    const misspelt = held('Begin.\n\n::doen\n\nEnd.');
    expect(await checkLesson(lesson(whole, misspelt, { cells }))).toEqual([
      'prose.zh.md:14: cell train has no part “doen”; it takes main, done',
      'prose.en.md:14: cell train: prose.zh.md lacks the part “done”',
      'prose.zh.md:14: cell train: prose.en.md lacks the part “doen”',
    ]);
    const foreign = sound.replace('::cell{id=rate}', ':::cell{id=rate}\nWords.\n:::');
    expect(await checkLesson(lesson(foreign, foreign))).toEqual([
      'prose.en.md:10: cell rate has no part “main”; it takes none',
      'prose.zh.md:10: cell rate has no part “main”; it takes none',
    ]);
  });

  it('finds formulas and terms that differ between the sentences of a cell', async () => {
    const cells = lesson(sound, sound).cells.map((cell) => ({
      ...cell,
      ...(cell.kind === 'train' && { texts: { required: ['main'] } }),
    }));
    const held = (body: string) =>
      sound.replace('::cell{id=train}', `:::cell{id=train}\n${body}\n:::`);
    const [formula, term] = await checkLesson(
      lesson(held('Is $a<b$.'), held('为 :term[损失]{name=valLoss} $a>b$。'), { cells }),
    );
    expect(formula).toBe(
      'prose.zh.md:12: cell train, part “main” has other formulas than prose.en.md:12: a&gt;b for a&lt;b',
    );
    expect(term).toContain('other terms than prose.en.md:12: valLoss for none');
  });
});
