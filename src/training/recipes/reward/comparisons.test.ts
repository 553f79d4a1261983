import { describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import { CONTEXT, EOS_ID, idOf, writeRankings } from '#worlds/instructions';
import { promptOf } from '../instructions/evaluate';
import { flipped, inOrder, paddedRow, pairsOf, rankings, type Answered } from './comparisons';
import { ceilingOf, floorOf, judge, moments } from './judge';
import { readRankings } from './own';

const words = (text: string) => text.split(' ').map(idOf);
const row = (text: string) => paddedRow(promptOf('fox'), [...words(text), EOS_ID]);
const answers: Answered = {
  subject: 'fox',
  tokens: Int32Array.from([
    ...row('the fox is dumb .'),
    ...row('the kind fox is wise .'),
    ...row('the fox is big .'),
  ]),
  grades: [0.5, 3.1, 1.5],
};
const draw = (name: string) => createRandom(1).stream(name).at(0);
const [ranking] = rankings([answers], 0, draw('labeller'));

describe('a ranking', () => {
  it('has the best answer first, and its rows in that order', () => {
    expect(ranking.order).toEqual([1, 2, 0]);
    const rows = inOrder(ranking);
    expect(rows.slice(0, CONTEXT)).toEqual(row('the kind fox is wise .'));
    expect(rows.slice(2 * CONTEXT)).toEqual(row('the fox is dumb .'));
  });

  it('falls apart into all of its pairs, the better one first', () => {
    const pairs = pairsOf(ranking);
    expect(pairs.map(({ grades }) => grades)).toEqual([
      [3.1, 1.5],
      [3.1, 0.5],
      [1.5, 0.5],
    ]);
    expect(inOrder(pairs[2]).slice(0, CONTEXT)).toEqual(row('the fox is big .'));
  });

  it('is turned round where it is flipped, and only there', () => {
    const many = Array.from({ length: 1000 }, () => ranking);
    const turned = flipped(many, 0.3, draw('flipped')).filter(({ order }) => order[0] === 0);
    expect(Math.abs(turned.length / 1000 - 0.3)).toBeLessThan(0.05);
    expect(flipped(many, 0, draw('flipped'))).toEqual(many);
  });
});

describe('a judgement', () => {
  it('is ln 2 and a coin’s for rewards that are all the same', () => {
    const { loss, accuracy, correlation } = judge([ranking], Float32Array.of(0, 0, 0));
    expect(loss).toBeCloseTo(Math.LN2, 9);
    expect(accuracy).toBe(0);
    expect(correlation).toBe(0);
  });

  it('is full for rewards that are the grades, and none for the opposite', () => {
    const right = judge([ranking], Float32Array.of(0.5, 3.1, 1.5));
    expect([right.accuracy, right.agreement]).toEqual([1, 1]);
    expect(right.correlation).toBeCloseTo(1, 6);
    const wrong = judge([ranking], Float32Array.of(-0.5, -3.1, -1.5));
    expect([wrong.accuracy, wrong.agreement]).toEqual([0, 0]);
    // −log σ of margins −1.6, −2.6 and −1.
    const loss = [1.6, 2.6, 1].reduce((sum, m) => sum + Math.log1p(Math.exp(m)), 0) / 3;
    expect(wrong.loss).toBeCloseTo(loss, 6);
  });

  it('can be no better than the labeller’s own certainty', () => {
    const certainty = [2.6, 1, 1.6].map((d) => 1 / (1 + Math.exp(-d / 0.5)));
    expect(ceilingOf([ranking], 0.5)).toBeCloseTo(certainty.reduce((a, b) => a + b) / 3, 9);
  });

  it('can lose no less than the labeller’s own noise costs', () => {
    const entropies = [2.6, 1, 1.6].map((d) => {
      const p = 1 / (1 + Math.exp(-d / 0.5));
      return -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    });
    expect(floorOf([ranking], 0.5)).toBeCloseTo(entropies.reduce((a, b) => a + b) / 3, 9);
    expect(floorOf([ranking], 0)).toBe(0);
    // Knowing the grades, in units of the noise, is how to lose so little.
    const many = rankings(Array(4000).fill(answers), 0.5, draw('floor'));
    const knowing = Float32Array.from(many.flatMap(({ grades }) => grades.map((g) => g / 0.5)));
    expect(Math.abs(judge(many, knowing).loss - floorOf(many, 0.5))).toBeLessThan(0.02);
  });

  it('scales by mean and deviation', () => {
    expect(moments([1, 3])).toEqual({ mean: 2, deviation: 1 });
    expect(moments([2, 2])).toEqual({ mean: 2, deviation: 1 });
  });
});

describe("a reader's rankings", () => {
  const ranked = ['the kind fox is wise .', 'the fox is dumb .'];

  it('are read back as they were written', () => {
    const text = `${writeRankings([{ subject: 'fox', ranked }])}\n\n`;
    const [read] = readRankings(text, 2);
    expect(read.order).toEqual([0, 1]);
    expect(read.tokens.slice(4, 10)).toEqual(Int32Array.from(words(ranked[0])));
    expect(read.grades[0]).toBeGreaterThan(read.grades[1]);
  });

  it.each([
    ['{', /Line 1/],
    ['{"subject":"dragon","ranked":["a","b"]}', /must be one of fox/],
    ['{"subject":"fox","ranked":"the fox"}', /list of answers/],
    ['{"subject":"fox","ranked":["the fox ."]}', /ranks 1 answers; set K to that, or rank 2/],
    ['{"subject":"fox","ranked":["the dragon .","the fox ."]}', /no word “dragon”/],
    [
      JSON.stringify({ subject: 'fox', ranked: [Array(30).fill('the').join(' '), 'the fox .'] }),
      /longer than 20 words/,
    ],
  ])('%s is refused with its line and what to do', (text, reason) => {
    expect(() => readRankings(text, 2)).toThrow(reason);
    expect(() => readRankings(text, 2)).toThrow(/Line 1 of the rankings/);
  });
});
