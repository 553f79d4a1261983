import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LessonContext } from '../../notebook/context.svelte';
import { noOptions, type LessonOptions } from '../../notebook/options/options';
import type { Lab, RunHandle, RunSpec, RunView } from '#training/client';
import { forgetSpec } from '../../notebook/runs/remembered-specs';
import { runsOf } from '../../notebook/runs/runs.svelte';
import { findLesson } from '#lessons';

const spec = findLesson('gpt')!;

const facts = { parameters: 1 } as RunView['facts'];

/** A lab whose runs move when the test says so. */
function fakeLab() {
  const open = new Map<string, { handle: RunHandle; tell: (part: Partial<RunView>) => void }>();
  const makeRun = (spec: RunSpec) => {
    const heard = new Set<(view: RunView) => void>();
    const progress = { step: 0, steps: spec.steps } as RunView['progress'];
    let view = { spec, status: 'paused', facts: null, progress, curve: [] } as unknown as RunView;
    const tell = (part: Partial<RunView>) => {
      view = { ...view, ...part };
      heard.forEach((listener) => listener(view));
    };
    const handle = {
      key: spec.key,
      get view() {
        return view;
      },
      subscribe(listener: (view: RunView) => void) {
        heard.add(listener);
        listener(view);
        return () => heard.delete(listener);
      },
      reset: () => tell({ status: 'idle', progress, facts: null }),
    } as unknown as RunHandle;
    return { handle, tell };
  };
  const lab = {
    device: { subscribe: () => () => undefined },
    run(spec: RunSpec) {
      const found = open.get(spec.key);
      if (found && JSON.stringify(found.handle.view.spec) === JSON.stringify(spec))
        return found.handle;
      const made = makeRun(spec);
      open.set(spec.key, made);
      return made.handle;
    },
  } as unknown as Lab;
  const train = (key: string, step: number) =>
    open.get(key)!.tell({ facts, progress: { ...open.get(key)!.handle.view.progress, step } });
  return { lab, train, opened: () => [...open.keys()] };
}

/** A visit to the page: what the device remembers outlives it. */
function visit(options: Partial<LessonOptions> = {}) {
  const { lab, ...rest } = fakeLab();
  const page = new LessonContext(spec, {
    options: { ...noOptions, ...options },
    createLab: () => lab,
  });
  return { page, runs: runsOf(page), ...rest };
}

describe('the runs of the lesson', () => {
  beforeEach(() => void vi.stubGlobal('window', {}));
  afterEach(() => {
    vi.unstubAllGlobals();
    for (const name of ['main', 'break-mask']) forgetSpec(`gpt/${name}`);
  });

  it('start no worker on a first visit', async () => {
    const { page } = visit();
    await Promise.resolve();
    expect(page.awake).toBe(false);
  });

  it('bring the student’s run back at the next visit, with its settings', async () => {
    const first = visit();
    first.page.graph.set('width', 32);
    first.runs.open('main');
    first.train('gpt/main', 7);

    const next = visit();
    await Promise.resolve();
    expect(next.opened()).toEqual(['gpt/main']);
    expect(next.page.graph.get('width')).toBe(32);
    expect(next.runs.main?.awaited).toBe(true);
    next.train('gpt/main', 7);
    expect(next.runs.main?.trained).toBe(true);
    expect(next.runs.main?.handle.view.spec).toEqual(next.runs.spec('main'));
  });

  it('leave the page as the address asks, where that differs', async () => {
    const first = visit();
    first.runs.open('main');
    first.train('gpt/main', 7);
    const next = visit({ controls: { width: 16 } });
    await Promise.resolve();
    expect(next.page.awake).toBe(false);
    expect(next.page.graph.get('width')).toBe(16);
  });

  it('are not remembered before their first step, nor after a reset', async () => {
    const first = visit();
    first.runs.open('main');
    expect(visit().runs.recall('main')).toBeNull();
    first.train('gpt/main', 3);
    first.runs.reset('main');
    expect(first.runs.main?.trained).toBe(false);
    expect(visit().runs.recall('main')).toBeNull();
  });

  it('bring an ablation back when its cell asks for it', () => {
    const first = visit();
    first.runs.open('break-mask', { controls: { causal: false } });
    first.train('gpt/break-mask', 5);
    const back = visit().runs.recall('break-mask');
    expect(back?.handle.view.spec.controls.causal).toBe(false);
  });

  it('follow the settings while untrained, and stay what they are once trained', () => {
    const { page, runs, train } = visit();
    runs.model();
    page.graph.set('layers', 3);
    runs.model();
    expect(runs.main?.handle.view.spec.controls.layers).toBe(3);
    train('gpt/main', 1);
    page.graph.set('layers', 1);
    runs.model();
    expect(runs.main?.handle.view.spec.controls.layers).toBe(3);
  });
});
