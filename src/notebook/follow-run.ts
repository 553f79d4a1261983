import { untrack } from 'svelte';
import type { RunHandle, RunView } from '#training/client';
import type { LessonEvents } from './events';
import type { Graph } from './graph/graph.svelte';
import { failureText } from './lesson/failure-text';
import type { Progress } from './progress/progress.svelte';

/** What of a lesson a run that is followed changes. */
interface Following {
  graph: Graph;
  events: LessonEvents;
  progress: Pick<Progress, 'mark'>;
  spec: { id: string };
}

/** What a run is to its cell: every run is told as paused once prepared, though nothing was begun. */
type Standing = RunView['status'] | 'ready';

const standingOf = ({ status, progress }: RunView): Standing =>
  status === 'paused' && progress.step === 0 ? 'ready' : status;

/** An embedder needs no more than a few numbers a second. */
const stepInterval = 250;

/** See `LessonContext.follow`. */
export function followRun(lesson: Following, cell: string, run: RunHandle): () => void {
  let standing: Standing = 'idle';
  let toldAt = 0;
  let toldStep = 0;
  const tell = (view: RunView) => {
    const before = standing;
    standing = standingOf(view);
    const { step, steps } = view.progress;
    const values = view.curve.at(-1)?.values;
    const now = Date.now();
    const due = standing === 'running' && now - toldAt >= stepInterval;
    // A run may end within one interval: its last step is told before its end.
    const ended = before === 'running' && standing !== 'running' && step > toldStep;
    if (values && (due || ended)) {
      toldAt = now;
      toldStep = step;
      lesson.events.emit({ type: 'step', payload: { cell, step, steps, values } });
    }
    if (standing !== before) changeState(lesson, cell, view, { before, now: standing });
  };
  // The first view comes at once: an effect that follows a run must not depend on what it changes.
  return run.subscribe((view) => untrack(() => tell(view)));
}

function changeState(
  { graph, events, progress, spec }: Following,
  cell: string,
  view: RunView,
  { before, now }: { before: Standing; now: Standing },
) {
  const begun = before === 'running' || before === 'paused' || before === 'preparing';
  // What the run was started with: the page may have changed since, or been reloaded.
  const { controls, seed, steps, data } = view.spec;
  const ranWith = { ...controls, seed, steps, data };
  switch (now) {
    case 'idle':
      return graph.clear(cell);
    case 'ready':
      return graph.rest(cell);
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
