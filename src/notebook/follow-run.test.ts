import { describe, expect, it } from 'vitest';
import type { RunHandle, RunView } from '#training/client';
import type { Outbound } from './embed/protocol';
import { LessonEvents } from './events';
import { followRun } from './follow-run';
import { Graph } from './graph/graph.svelte';

/** A cell that follows a run, of which the test tells one view after another. */
function followed() {
  const heard: Outbound[] = [];
  const events = new LessonEvents();
  events.subscribe((event) => heard.push(event));
  const cell = { id: 'train', kind: 'train' as const, needs: [], provides: [] };
  const graph = new Graph([cell], {}, new Set());
  let tell: (view: RunView) => void = () => {};
  const run = {
    subscribe(listener: (view: RunView) => void) {
      tell = listener;
      return () => {};
    },
  } as RunHandle;
  const lesson = { graph, events, progress: { mark() {} }, spec: { id: 'gpt' } };
  followRun(lesson, 'train', run);
  const say = (status: RunView['status'], step: number) => {
    const curve = Array.from({ length: step }, (_, i) => ({ step: i + 1, values: { loss: 1 } }));
    const spec = { controls: {}, seed: 1, steps: 24, data: null };
    tell({ spec, status, curve, progress: { step, steps: 24 }, failure: null } as never);
  };
  return { say, heard, state: () => graph.status('train').state, settled: graph.settled('train') };
}

describe('a cell that follows a run', () => {
  it('tells the last step before the end, however soon that comes', () => {
    const { say, heard } = followed();
    say('running', 1);
    say('done', 24);
    const told = heard.map((event) => [event.type, 'step' in event.payload && event.payload.step]);
    expect(told).toEqual([
      ['step', 1],
      ['step', 24],
      ['complete', false],
    ]);
  });

  it('is not paused by a run that stands ready, and is by its first step', () => {
    const { say, state } = followed();
    say('preparing', 0);
    expect(state()).toBe('running');
    say('paused', 0);
    expect(state()).toBe('idle');
    say('paused', 1);
    expect(state()).toBe('paused');
  });

  it('ends nobody’s wait by standing ready', async () => {
    const { say, settled } = followed();
    say('preparing', 0);
    say('paused', 0);
    say('running', 1);
    say('done', 24);
    await expect(settled).resolves.toBe('done');
  });
});
