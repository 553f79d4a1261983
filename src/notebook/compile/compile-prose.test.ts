import { describe, expect, it } from 'vitest';
import { aTrial } from '../trials/trial.fixture';
import { compileProse } from './compile-prose';

const head = '---\ntitle: A title\nsummary: "One: sentence."\n---\n';
const compile = (body: string) => compileProse(head + body, 'prose.en.md', 'en');
const html = async (body: string) => {
  const [block] = (await compile(body)).blocks;
  return block?.kind === 'html' ? block.html : '';
};

describe('compileProse', () => {
  it('reads title, summary and headings with ids written by hand', async () => {
    const prose = await compile('## What *is* a token {#tokens}\n\nText.\n\n### More {#more}');
    expect(prose).toMatchObject({
      title: 'A title',
      summary: 'One: sentence.',
      headings: [
        { id: 'tokens', text: 'What is a token', depth: 2 },
        { id: 'more', text: 'More', depth: 3 },
      ],
    });
    expect(prose.blocks[0]).toMatchObject({
      html: expect.stringContaining('<h2 id="tokens">What <em>is</em> a token</h2>'),
    });
  });

  it('cuts the document at its cells, in order', async () => {
    const { blocks } = await compile('One.\n\n::cell{id=a}\n\n::cell{id=b}\n\nTwo.');
    expect(blocks).toEqual([
      { kind: 'html', html: '<p>One.</p>', line: 5 },
      { kind: 'cell', id: 'a', line: 7 },
      { kind: 'cell', id: 'b', line: 9 },
      { kind: 'html', html: '<p>Two.</p>', line: 11 },
    ]);
  });

  it('keeps apart what stands in place of a part for other data', async () => {
    const { cells } = await compile(
      ':::cell{id=a}\nShapes.\n\n::main{data=emoji}\nEmoji.\n\n::none{data=own}\nNothing.\n:::',
    );
    expect(Object.keys(cells['a']!)).toEqual(['main', 'main@emoji', 'none@own']);
    expect(cells['a']!['main@emoji']!.text).toBe('Emoji.');
  });

  it('takes out the sentences that a cell holds, by part', async () => {
    const { blocks, cells } = await compile(
      ':::cell{id=a}\nThe *first* in 3:one, $x$.\n\n::done\n\nThe :term[loss]{name=l}.\n\nMore.\n:::\n\nAfter.',
    );
    expect(blocks.map(({ kind, line }) => [kind, line])).toEqual([
      ['cell', 5],
      ['html', 15],
    ]);
    expect(cells).toMatchObject({
      a: {
        main: { text: 'The first in 3:one, x.', line: 6 },
        done: { text: 'The loss. More.', line: 8 },
      },
    });
    expect(cells.a?.main?.html).toMatch(/^<p>The <em>first<\/em> in 3:one, .*katex.*<\/p>$/s);
    expect(cells.a?.done?.html).toMatch(/^<p>The <span.*data-term="l".*<\/p><p>More.<\/p>$/);
  });

  it('marks terms in prose and in formulas with one attribute', async () => {
    expect(await html('The :term[validation loss]{name=valLoss}.')).toContain(
      '<span class="term" data-term="valLoss" tabindex="0">validation loss</span>',
    );
    const inline = await html('So $\\term{valLoss}{\\mathcal L} + 1$.');
    expect(inline).toContain('data-term="valLoss"');
    expect(inline).toContain('<math');
    expect(inline).toContain('data-terms="valLoss" tabindex="0" role="group"');
    const block = await html('$$\n\\term{a}{x} + \\term{b}{y}\n$$');
    expect(block).toMatch(/^<div class="formula" data-terms="a b"/);
    expect(block).not.toContain('<pre');
  });

  it('moves a margin note out of its paragraph', async () => {
    expect(await html('Text:note[A *note*.] goes on.')).toBe(
      '<div class="noted"><aside class="note">A <em>note</em>.</aside><p>Text goes on.</p></div>',
    );
  });

  it('puts numbers of trials into the text, and tells a page what was tried', async () => {
    const trials = { 'break-it': aTrial() };
    const body = 'Codes: :trial{cell=break-it term=codesUsed} (seeds :seeds{cell=break-it}).';
    const prose = await compileProse(head + body, 'prose.en.md', 'en', trials);
    const [block] = prose.blocks;
    expect(block?.kind === 'html' && block.html.replace(/<[^>]+>/g, '')).toBe(
      'Codes: 19 and 28 (seeds 1 and 1337).',
    );
    expect(block?.kind === 'html' && block.html).toContain(
      'data-trial="trial cell=break-it term=codesUsed"',
    );
    expect(prose.trials['break-it']).toMatchObject({ seeds: [1, 1337], steps: 300 });
  });

  it.each([
    [':trial{cell=ghost term=a}', /:5: there is no trial ghost/],
    [':trial{cell=break-it}', /:5: .*:trial needs \{term=…\}/],
    [':trial{cell=break-it term=ghost}', /:5: trial break-it: the trial has no ghost/],
    [':trial{cell=break-it trem=a}', /:5: :trial takes cell, term, .*, not trem/],
    [':seeds{cell=break-it term=a}', /:5: :seeds takes cell, not term/],
  ])('says where a citation is wrong in %j', async (body, message) => {
    const trials = { 'break-it': aTrial() };
    await expect(compileProse(head + body, 'p.md', 'en', trials)).rejects.toThrow(message);
  });

  it('closes the gap that a note leaves', async () => {
    expect(await html('One. :note[N.] Two.')).toContain('<p>One. Two.</p>');
    expect(await html('一。 :note[注。] 二。')).toContain('<p>一。二。</p>');
    expect(await html('One. :note[N.]')).toContain('<p>One. </p>');
  });

  it('sets an aside with its title', async () => {
    expect(await html(':::aside[Why]\nBecause.\n:::')).toBe(
      '<aside class="aside"><p class="aside-title">Why</p><p>Because.</p></aside>',
    );
  });

  it('makes no header of the empty corner of a table', async () => {
    const table = await html('|  | GPT-2 |\n|---|---|\n| layers | 12 |');
    expect(table).toMatch(/<tr>\s*<td><\/td>\s*<th>GPT-2<\/th>/);
  });

  it('leaves a colon in running text alone', async () => {
    expect(await html('A ratio of 3:one and 12:30.')).toBe('<p>A ratio of 3:one and 12:30.</p>');
  });

  it.each([
    ['## No id', /prose\.en\.md:5: a heading needs an id/],
    ['## A {#a}\n\n## B {#a}', /:7: heading id “a” is used twice/],
    ['text\n\n<b>bold</b>', /:7: HTML is not passed through/],
    ['text\n\n$\\frac{1}$', /:7: KaTeX parse error/],
    ['$\\href{javascript:alert(1)}{x}$', /:5: /],
    ['::call{id=a}', /:5: unknown directive ::call/],
    ['::cell', /:5: :cell needs \{id=…\}/],
    [':term[x]', /:5: :term needs \{name=…\}/],
    [':trem[x]{name=y}', /:5: unknown directive :trem/],
    ['- item\n\n  ::cell{id=a}', /:7: a cell stands on lines of its own/],
    [':::cell{id=a}\n:::', /:5: the cell holds no sentence/],
    [':::cell{id=a}\nA.\n\n::b\n:::', /:8: the part “b” is empty/],
    [':::cell{id=a}\nA.\n\n::b\n\nB.\n\n::b\n\nB.\n:::', /:12: the cell has two parts “b”/],
    [':::cell{id=a}\nA.\n\n::main\n\nB.\n:::', /:8: the part “main” comes first/],
    [
      ':::cell{id=a}\nA.\n\n::b{x=1}\n\nB.\n:::',
      /:8: ::b, which begins a part, takes \{data=…\} at most/,
    ],
    [':::cell{id=a}\nA.\n\n::cell{id=b}\n:::', /:8: a cell stands on lines of its own/],
    [':::cell{id=a}\n## H {#h}\n:::', /:6: headings and notes stand outside cells/],
    [':::cell{id=a}\nA:note[n].\n:::', /:6: headings and notes stand outside cells/],
    ['::cell{id=a kind=b}', /:5: a cell takes \{id=…\} alone, not kind/],
  ])('names file and line of the mistake in %j', async (body, message) => {
    await expect(compile(body)).rejects.toThrow(message);
  });

  it('asks for front matter', async () => {
    await expect(compileProse('# Hi', 'p.md', 'en')).rejects.toThrow('p.md:1: begin with front');
    await expect(compileProse('---\ntitle: T\n---\n', 'p.md', 'en')).rejects.toThrow('both');
    await expect(compileProse('---\ntitel: T\n---\n', 'p.md', 'en')).rejects.toThrow('p.md:2:');
  });
});
