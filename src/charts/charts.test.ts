import { render } from 'svelte/server';
import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '#ui';
import { Bars, LineChart, Matrix, ScatterLog, TokenStrip, VectorStrip, sequential } from '.';

const loss = (id: string, run: string, end: number) => ({
  id,
  run,
  term: 'valLoss',
  label: `val loss · ${run}`,
  colour: 'var(--term-blue)',
  points: [0, 100, 200].map((x) => ({ x, y: 4 - ((4 - end) * x) / 200 })),
});

/** The markup without Svelte's hydration comments and scoping classes. */
function markup(html: string): string {
  return html.replace(/<!--.*?-->/gs, '').replace(/ ?svelte-\w+/g, '');
}

/** Attribute values of every match, in order. */
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]);

describe('LineChart', () => {
  afterEach(() => setLocale('en', { remember: false }));
  const draw = (props: object = {}) =>
    markup(
      render(LineChart, {
        props: {
          series: [loss('a', 'yours', 2), loss('b', 'no mask', 1)],
          baselines: [{ name: 'ln V', value: 4.17 }],
          x: { label: 'step' },
          xUnit: 'steps',
          y: { label: 'loss', unit: 'nats/token' },
          caption: 'Loss of two runs',
          ...props,
        },
      }).body,
    );

  it('draws one path a line, one colour for the term and one dash for each run', () => {
    const html = draw();
    const paths = all(html, /<path class="line[^"]*" (d="[^>]*)>/g);
    expect(paths).toHaveLength(2);
    for (const path of paths) expect(path).toContain('stroke="var(--term-blue)"');
    expect(paths[0]).not.toContain('stroke-dasharray');
    expect(paths[1]).toContain('stroke-dasharray="6 4"');
    // Three points each: a falling line, so y grows on the screen.
    const ys = all(paths[0]!, /[ML][\d.]+,([\d.]+)/g).map(Number);
    expect(ys).toHaveLength(3);
    expect(ys[2]).toBeGreaterThan(ys[0]!);
  });

  it('names every line and baseline at its end and says in a sentence what it shows', () => {
    const html = draw();
    for (const name of ['val loss · yours', 'val loss · no mask', 'ln V'])
      expect(html).toMatch(new RegExp(`<text[^>]*>${name}</text>`));
    expect(html).toContain('Val loss · yours fell from 4 to 2');
    expect(html).toContain('role="img" aria-label="Loss of two runs" aria-describedby=');
  });

  it('steps everything back but the lit term', () => {
    expect(draw({ highlight: 'valLoss' })).toMatch(/class="line lit"/);
    expect(draw({ highlight: 'trainLoss' })).toMatch(/class="line dim"/);
  });

  it('can be read by keyboard as a slider', () => {
    const html = draw();
    expect(html).toMatch(/role="slider" tabindex="0"/);
    expect(html).toMatch(/aria-valuetext="step 200, val loss · yours 2, val loss · no mask 1"/);
  });

  it('stands empty before anything is measured', () => {
    const html = draw({ series: [] });
    expect(html).toContain('Nothing has been measured yet.');
    expect(html).not.toContain('NaN');
  });

  it('speaks Chinese', () => {
    setLocale('zh', { remember: false });
    expect(draw()).toContain('表格');
  });
});

describe('Bars', () => {
  it('are as long as they are likely, escaped, and faint where cut off', () => {
    const html = markup(
      render(Bars, {
        props: {
          bars: [
            { id: 0, label: '<b>', value: 0.5 },
            { id: 1, label: 'a', value: 0.25, excluded: true },
          ],
          cuts: [{ after: 1, label: 'top-k = 1' }],
          caption: 'The next token',
        },
      }).body,
    );
    const [long, short] = all(html, /<rect class="bar"[^>]* width="([\d.]+)"/g).map(Number);
    expect(short! / long!).toBeCloseTo(0.5, 6);
    expect(html).toContain('>&lt;b></text>');
    expect(html.match(/<g [^>]*excluded/g)).toHaveLength(1);
    expect(html).toContain('top-k = 1');
    expect(html).toContain('The largest of the 2 shown: &lt;b>, 50.0%.');
  });
});

describe('Matrix', () => {
  it('colours what is open and hatches what is masked', () => {
    const html = markup(
      render(Matrix, {
        props: {
          values: [1, 0, 0.25, 0.75],
          rows: 2,
          columns: 2,
          rowName: 'query',
          columnName: 'key',
          valueName: 'weight',
          domain: [0, 1],
          masked: (row: number, column: number) => column > row,
          caption: 'Attention',
        },
      }).body,
    );
    const fills = all(html, /<rect x="[^>]*fill="(#\w+)"/g);
    const scale = sequential(0, 1);
    expect(fills).toEqual([scale(1), scale(0.25), scale(0.75)]);
    expect(all(html, /<path d="([^"]*)" fill="url/g)[0]!.match(/M/g)).toHaveLength(1);
    expect(html).toContain('2 by 2 cells, from 0 to 1.');
  });
});

describe('the small ones', () => {
  it('TokenStrip shows white space, keeps text readable and has one tab stop', () => {
    const tokens = [
      { text: 'Call', value: 0 },
      { text: ' me\n', value: 1 },
    ];
    const { body } = render(TokenStrip, {
      props: { tokens, scale: sequential(0, 1), label: 'text' },
    });
    expect(body).toContain('>␣me↵</span>');
    expect(all(body, /tabindex="(-?\d)"/g)).toEqual(['0', '-1']);
    expect(body).toContain('color: #ffffff');
    expect(body).toContain('color: #000000');
  });

  it('VectorStrip says its length and range', () => {
    const { body } = render(VectorStrip, { props: { values: [-1, 0, 2], label: 'query' } });
    expect(body).toContain('aria-label="query: 3 numbers from −1 to 2"');
  });

  it('ScatterLog puts equal factors at equal distances', () => {
    const points = [1e3, 1e5, 1e7].map((x) => ({ label: `p${x}`, x, y: x }));
    const { body } = render(ScatterLog, {
      props: { points, xLabel: 'parameters', yLabel: 'FLOP', caption: 'Scale' },
    });
    const [a, b, c] = all(body, /cx="([\d.]+)"/g).map(Number) as [number, number, number];
    expect(b - a).toBeCloseTo(c - b, 6);
  });
});
