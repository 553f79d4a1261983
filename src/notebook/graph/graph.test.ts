import { describe, expect, it } from 'vitest';
import { Graph } from './graph.svelte';
import { ancestors, validate, type GraphCell } from './order';
import { same } from './same';

const cell = (
  id: string,
  kind: GraphCell['kind'],
  needs: string[],
  provides: string[],
): GraphCell => ({ id, kind, needs, provides });

const cells = [
  cell('rate', 'control', [], ['learningRate']),
  cell('train', 'train', ['learningRate', 'text'], ['model']),
  cell('tune', 'train', ['model', 'beta'], ['tuned']),
  cell('look', 'plot', ['tuned'], []),
];
const values = { learningRate: 0.1, text: { kind: 'shipped', id: 'moby' }, beta: 1 };
const graph = (locked: string[] = []) => new Graph(cells, { ...values }, new Set(locked));

describe('Graph', () => {
  it('starts nothing by itself', () => {
    const lesson = graph();
    lesson.set('learningRate', 0.2);
    expect(lesson.status('train')).toEqual({ state: 'idle', reasons: [] });
  });

  it('turns a trained cell stale with the reason, and fresh again when the value comes back', () => {
    const lesson = graph();
    lesson.begin('train');
    lesson.finish('train');
    expect(lesson.status('train').state).toBe('done');
    lesson.set('learningRate', 0.2);
    expect(lesson.status('train')).toEqual({
      state: 'stale',
      reasons: [{ kind: 'value', name: 'learningRate' }],
    });
    lesson.set('learningRate', 0.1);
    expect(lesson.status('train').state).toBe('done');
  });

  it('takes equal plain data for no change', () => {
    const lesson = graph();
    lesson.begin('train');
    lesson.finish('train');
    lesson.set('text', { kind: 'shipped', id: 'moby' });
    expect(lesson.status('train').state).toBe('done');
    lesson.set('text', { kind: 'shipped', id: 'poems' });
    expect(lesson.status('train').state).toBe('stale');
  });

  it('goes on running with what it began with, and says what has changed since', () => {
    const lesson = graph();
    lesson.begin('train');
    lesson.set('learningRate', 0.2);
    lesson.pause('train');
    lesson.resume('train');
    expect(lesson.status('train')).toMatchObject({
      state: 'running',
      reasons: [{ kind: 'value', name: 'learningRate' }],
    });
    lesson.finish('train');
    expect(lesson.status('train').state).toBe('stale');
  });

  it('passes staleness down the chain, naming the cell', () => {
    const lesson = graph();
    for (const id of ['train', 'tune']) {
      lesson.begin(id);
      lesson.finish(id);
    }
    lesson.set('learningRate', 0.2);
    expect(lesson.status('tune')).toEqual({
      state: 'stale',
      reasons: [{ kind: 'cell', id: 'train' }],
    });
  });

  it('compares a restored run with what it ran with', () => {
    const lesson = graph();
    lesson.begin('train', { learningRate: 0.5 });
    lesson.finish('train');
    expect(lesson.status('train').reasons).toEqual([{ kind: 'value', name: 'learningRate' }]);
  });

  it('plans ancestors first, without those that are done', () => {
    const lesson = graph();
    expect(lesson.plan('tune')).toEqual(['train', 'tune']);
    lesson.begin('train');
    lesson.finish('train');
    expect(lesson.plan('tune')).toEqual(['tune']);
    lesson.set('learningRate', 0.2);
    expect(lesson.plan('tune')).toEqual(['train', 'tune']);
  });

  it('keeps the message of an error, tells waiters how a cell ended, and clears', async () => {
    const lesson = graph();
    const ends = [lesson.settled('train')];
    lesson.begin('train');
    lesson.fail('train', 'diverged');
    expect(lesson.status('train')).toMatchObject({ state: 'error', message: 'diverged' });
    ends.push(lesson.settled('train'));
    lesson.clear('train');
    expect(await Promise.all(ends)).toEqual(['error', 'idle']);
    expect(lesson.status('train').state).toBe('idle');
  });

  it('gives a queued cell its former state back', () => {
    const lesson = graph();
    lesson.queue('train');
    lesson.unqueue('train');
    expect(lesson.status('train').state).toBe('idle');
    lesson.begin('train');
    lesson.finish('train');
    lesson.queue('train');
    expect(lesson.status('train').state).toBe('queued');
    lesson.unqueue('train');
    expect(lesson.status('train').state).toBe('done');
  });

  it('does not plan what the address locked', () => {
    expect(graph(['train']).status('train').state).toBe('locked');
    expect(graph(['train']).plan('tune')).toEqual(['tune']);
  });
});

describe('validate', () => {
  it('names two writers, a value from nowhere, a circle and a doubled id', () => {
    expect(() =>
      validate([cell('a', 'plot', [], ['x']), cell('b', 'plot', [], ['x'])], []),
    ).toThrow('“x” is provided by both a and b');
    expect(() => validate([cell('a', 'plot', ['y'], [])], [])).toThrow('cell a needs “y”');
    expect(() =>
      validate([cell('a', 'train', ['y'], ['x']), cell('b', 'train', ['x'], ['y'])], []),
    ).toThrow('a → b → a');
    expect(() => validate([cell('a', 'plot', [], []), cell('a', 'plot', [], [])], [])).toThrow(
      'used twice',
    );
  });

  it('lets a cell read what it writes itself', () => {
    const own = [cell('a', 'control', ['x'], ['x'])];
    validate(own, ['x']);
    expect(ancestors(own, 'a')).toEqual([]);
  });
});

describe('same', () => {
  it('compares plain data by content and the rest by identity', () => {
    expect(same({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] })).toBe(true);
    expect(same({ a: undefined }, { b: undefined })).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same(new Map(), new Map())).toBe(false);
    expect(same(null, {})).toBe(false);
  });
});
