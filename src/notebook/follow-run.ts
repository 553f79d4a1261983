import { untrack } from 'svelte';
import type { RunHandle, RunView } from '#training/client';
import type { LessonContext } from './context.svelte';
import { failureText } from './lesson/failure-text';

type Following = Pick<LessonContext, 'graph' | 'events' | 'progress' | 'spec'>;

/** An embedder needs no more than a few numbers a second. */
const stepInterval = 250;

/** See `LessonContext.follow`. */
export function followRun(lesson: Following, cell: string, run: RunHandle): () => void {
  let status: RunView['status'] = 'idle';
  let told = 0;
  const tell = (view: RunView) => {
    if (view.status !== status) changeState(lesson, cell, view, status);
    status = view.status;
    const now = Date.now();
    const values = view.curve.at(-1)?.values;
    if (values && status === 'running' && now - told >= stepInterval) {
      told = now;
      const { step, steps } = view.progress;
      lesson.events.emit({ type: 'step', payload: { cell, step, steps, values } });
    }
  };
  // The first view comes at once: an effect that follows a run must not depend on what it changes.
  return run.subscribe((view) => untrack(() => tell(view)));
}

function changeState(lesson: Following, cell: string, view: RunView, before: RunView['status']) {
  const { graph, events, progress, spec } = lesson;
  const begun = before === 'running' || before === 'paused' || before === 'preparing';
  // What the run was started with: the page may have changed since, or been reloaded.
  const { controls, seed, steps, data } = view.spec;
  const ranWith = { ...controls, seed, steps, data };
  switch (view.status) {
    case 'idle':
      return graph.clear(cell);
    case 'preparing':
      return graph.begin(cell, ranWith);
    case 'running':
      return begun ? graph.resume(cell) : graph.begin(cell, ranWith);
    case 'paused':
      if (!begun) graph.begin(cell, ranWith);
      return graph.pause(cell);
    case 'done':
      if (!begun) graph.begin(cell, ranWith);
      graph.finish(cell);
      progress.mark(spec.id, 'trained', cell);
      return events.emit({ type: 'complete', payload: { cell } });
    case 'failed': {
      const message = view.failure ? failureText(view.failure) : '';
      graph.fail(cell, message);
      return events.emit({ type: 'error', payload: { message, cell } });
    }
  }
}
