import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '#ui';
import { toCsv } from '../frame/csv';
import { readableRows } from '../frame/readable';
import { newest, nearest, positions, readAt } from './cursor';
import { domains } from './domain';
import { downsample, thin } from './downsample';
import { summarise } from './summary';
import { tableOf } from './table';
import type { LineSeries, Point } from './types';

/** A noisy loss curve, the same every time. */
function curve(length: number): Point[] {
  let seed = 11;
  const noise = () => (seed = (seed * 48271) % 2147483647) / 2147483647 - 0.5;
  return Array.from({ length }, (_, x) => ({
    x,
    y: 1.9 + 2.3 * Math.exp(-x / 900) + 0.2 * noise(),
  }));
}

const line = (label: string, points: Point[], run = 'a'): LineSeries => ({
  id: `${run}-${label}`,
  run,
  term: label,
  label,
  colour: 'var(--term-blue)',
  points,
});

describe('a band', () => {
  const points = [
    { x: 96, y: 0.5 },
    { x: 384, y: 0.8 },
  ];
  const banded = {
    ...line('accuracy', points),
    band: [
      { x: 96, low: 0.4, high: 0.6 },
      { x: 384, low: 0.7, high: 0.9 },
    ],
  };

  it('has room in the chart', () => {
    const { y } = domains([banded], [], { label: 'x' }, { label: 'y' });
    expect(y[0]).toBeLessThan(0.4);
    expect(y[1]).toBeGreaterThan(0.9);
  });

  it('has two columns in the table, after its line', () => {
    const table = tableOf([banded], 'comparisons');
    expect(table.columns).toEqual([
      'comparisons',
      'accuracy',
      'accuracy, lowest',
      'accuracy, highest',
    ]);
    expect(table.rows).toEqual([
      [96, 0.5, 0.4, 0.6],
      [384, 0.8, 0.7, 0.9],
    ]);
  });
});

describe('downsampling', () => {
  const points = curve(20_000);
  const toPixel = (x: number) => (x / 20_000) * 700;

  it('keeps the lowest and highest point of every pixel column, in order', () => {
    const kept = downsample(points, toPixel, 700);
    expect(kept.length).toBeLessThanOrEqual(4 * 701);
    const range = (all: readonly Point[], column: number) => {
      const ys = all.filter(({ x }) => Math.floor(toPixel(x)) === column).map(({ y }) => y);
      return [Math.min(...ys), Math.max(...ys)];
    };
    for (const column of [0, 1, 350, 699])
      expect(range(kept, column)).toEqual(range(points, column));
    for (let at = 1; at < kept.length; at++) expect(kept[at]!.x).toBeGreaterThan(kept[at - 1]!.x);
  });

  it('keeps the first and the last point and leaves a short line alone', () => {
    const kept = downsample(points, toPixel, 700);
    expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
    expect(downsample(points.slice(0, 100), toPixel, 700)).toHaveLength(100);
  });

  it('keeps a gap', () => {
    const broken = points.map((point, at) => (at === 5003 ? { ...point, y: NaN } : point));
    expect(downsample(broken, toPixel, 700).filter(({ y }) => Number.isNaN(y))).toHaveLength(1);
  });

  it('places every point once', () => {
    let placed = 0;
    downsample(
      points,
      (x) => {
        placed++;
        return toPixel(x);
      },
      700,
    );
    expect(placed).toBe(points.length);
  });

  it('thins a table to its first, its last and even steps between', () => {
    expect(thin([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
    expect(thin([1, 2], 3)).toEqual([1, 2]);
  });
});

describe('the cursor', () => {
  const a = line(
    'a',
    [0, 10, 20].map((x) => ({ x, y: x })),
  );
  const b = line(
    'b',
    [5, 10].map((x) => ({ x, y: -x })),
  );

  it('stands at every x that any line has', () =>
    expect(positions([a, b])).toEqual([0, 5, 10, 20]));

  it('reads the nearest point of each line and nothing from a line that has ended', () => {
    expect(nearest(a.points, 14)).toEqual({ x: 10, y: 10 });
    expect(readAt([a, b], 10).map(({ point }) => point.y)).toEqual([10, -10]);
    expect(readAt([a, b], 20).map(({ series }) => series.label)).toEqual(['a']);
    expect(readAt([line('c', [])], 3)).toEqual([]);
    expect(newest([a, b]).map(({ point }) => point.y)).toEqual([20, -10]);
  });
});

describe('domains', () => {
  it('hold the lines and the baselines, and never dip below zero for a loss', () => {
    const { x, y } = domains(
      [
        line('a', [
          { x: 0, y: 0.01 },
          { x: 50, y: 2 },
        ]),
      ],
      [{ name: 'ln V', value: 4 }],
      { label: 'step' },
      { label: 'loss' },
    );
    expect(x).toEqual([0, 50]);
    expect(y[0]).toBe(0);
    expect(y[1]).toBeGreaterThan(4);
  });

  it('ignore on a log axis what it cannot show', () => {
    const log = { label: '', scale: 'log' } as const;
    const { x, y } = domains(
      [
        line('a', [
          { x: 0, y: 9 },
          { x: 1, y: 0 },
          { x: 2, y: 3 },
        ]),
      ],
      [],
      log,
      log,
    );
    expect(x).toEqual([2, 2]);
    expect(y[0]).toBeGreaterThan(0);
  });
});

describe('the summary', () => {
  afterEach(() => setLocale('en', { remember: false }));
  const loss = (name: string) =>
    line(name, [
      { x: 0, y: 4.17 },
      { x: 400, y: 1.923 },
    ]);

  it('says in both languages how each line moved and what the baselines are', () => {
    expect(summarise([loss('validation loss')], [{ name: 'ln V', value: 4.1744 }], 'steps')).toBe(
      'Validation loss fell from 4.17 to 1.92 over 400 steps; ln V is 4.17.',
    );
    setLocale('zh', { remember: false });
    expect(summarise([loss('验证损失')], [{ name: 'ln V', value: 4.1744 }], '步')).toBe(
      '验证损失从 4.17 降到 1.92（共 400 步）；ln V 为 4.17。',
    );
  });

  it('tells a line that stayed, one that rose and one that broke', () => {
    const flat = line('flat', [
      { x: 0, y: 2 },
      { x: 9, y: 2.001 },
    ]);
    const broken = line('broken', [
      { x: 0, y: 2 },
      { x: 8, y: 40 },
      { x: 9, y: NaN },
    ]);
    expect(summarise([flat, broken], [], 'steps')).toBe(
      'Flat stayed at 2.00, broken rose from 2 to 40, broken stopped being finite at 9 over 9 steps.',
    );
  });

  it('says a span once if all lines nearly share it, and stops after four lines', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at) =>
      line(name, [
        { x: 0, y: 4 },
        { x: at === 0 ? 390 : 400, y: 2 },
      ]),
    );
    expect(summarise(lines.slice(0, 2), [], 'steps')).toBe(
      'a fell from 4 to 2, b fell from 4 to 2 over 400 steps.',
    );
    expect(summarise(lines, [], 'steps')).toMatch(/d fell from 4 to 2, and 2 more lines over 400/);
  });

  it('does not claim anything of nothing', () => {
    expect(summarise([line('a', [])], [], 'steps')).toBe('Nothing has been measured yet.');
  });
});

describe('tables', () => {
  it('join lines on x and leave a gap where one has no point', () => {
    const table = tableOf(
      [
        line('a', [
          { x: 0, y: 1 },
          { x: 1, y: 2 },
        ]),
        line('b', [{ x: 1, y: 3 }]),
      ],
      'step',
    );
    expect(table).toEqual({
      columns: ['step', 'a', 'b'],
      rows: [
        [0, 1, null],
        [1, 2, 3],
      ],
    });
  });

  it('are shown where every line was measured, if there are enough such rows', () => {
    const rows = curve(1000).map(({ x, y }) => [x, y, x % 50 === 0 ? y : null]);
    const shown = readableRows({ columns: [], rows }, 8);
    expect(shown.map(([x]) => x)).toEqual([0, 150, 250, 400, 550, 700, 800, 950]);
    expect(readableRows({ columns: [], rows: rows.slice(0, 100) }, 8)[1]).toContain(null);
  });

  it('are written as RFC 4180 has it', () => {
    expect(
      toCsv({
        columns: ['token', 'p, %'],
        rows: [
          ['say "hi"\n', 0.5],
          [null, NaN],
        ],
      }),
    ).toBe('token,"p, %"\r\n"say ""hi""\n",0.5\r\n,\r\n');
  });
});
