import type { LessonContext } from '../context.svelte';
import { Gate, HeightFilter } from './gate';
import { envelope, type Outbound, type Request, type State } from './protocol';

/**
 * Connects an embedded lesson with the page around it: tells its height and what happens in it, and
 * does what that page asks.
 * @param cell the cell that stands alone, or null
 * @returns cuts the connection
 */
export function connectEmbed(
  lesson: LessonContext,
  cell: string | null,
  title: string,
): () => void {
  if (window.parent === window) return () => {};
  const gate = new Gate(window.parent);
  const heights = new HeightFilter();
  const controller = new AbortController();

  const send = (message: Outbound, id?: string | number) =>
    window.parent.postMessage(envelope(message, id), gate.target);

  const tellHeight = () => {
    const height = heights.next(document.documentElement.getBoundingClientRect().height);
    if (height === null) return;
    send({ type: 'resize', payload: { height } });
    // Learning platforms that know nothing of this site know this one (Canvas, Brightspace).
    window.parent.postMessage({ subject: 'lti.frameResize', height }, gate.target);
  };
  const resizes = new ResizeObserver(tellHeight);
  resizes.observe(document.documentElement);

  window.addEventListener(
    'message',
    (event) => {
      const request = gate.admit(event);
      if (request) answer(lesson, cell, request, send);
    },
    { signal: controller.signal },
  );
  const stop = lesson.events.subscribe((event) => send(event));
  const { height } = document.documentElement.getBoundingClientRect();
  send({ type: 'ready', payload: { lesson: lesson.spec.id, cell, title, height } });
  for (const report of lesson.reports) {
    send({ type: 'error', payload: { message: `${report.kind}: ${report.name}` } });
  }
  return () => {
    controller.abort();
    resizes.disconnect();
    stop();
  };
}

function answer(
  lesson: LessonContext,
  alone: string | null,
  request: Request,
  send: (message: Outbound, id?: string | number) => void,
): void {
  switch (request.type) {
    case 'init':
    case 'getState':
      return send({ type: 'state', payload: stateOf(lesson) }, request.id);
    case 'setParams':
      for (const report of lesson.setParams(request.params)) {
        send({ type: 'error', payload: { message: `${report.kind}: ${report.name}` } }, request.id);
      }
      return;
    default: {
      const id = request.cell ?? alone;
      const cell = id === null ? undefined : lesson.cell(id);
      if (!cell) {
        const message = id === null ? 'name a cell' : `no cell ${id}`;
        return send({ type: 'error', payload: { message } }, request.id);
      }
      act(lesson, cell.id, request.type);
    }
  }
}

function act(lesson: LessonContext, id: string, what: 'run' | 'pause' | 'reset'): void {
  const { reset, toggle } = lesson.actions.of(id);
  if (what === 'run') void lesson.actions.run(id);
  else if (what === 'reset') reset?.();
  else if (lesson.graph.status(id).state === 'running') toggle?.();
}

function stateOf(lesson: LessonContext): State {
  const seed = lesson.graph.get('seed');
  const states = lesson.spec.cells.map(({ id }) => [id, lesson.graph.status(id).state] as const);
  return {
    controls: lesson.controls,
    seed: typeof seed === 'number' ? seed : null,
    cells: Object.fromEntries(states),
  };
}
