import { LabError, type RunHandle, type RunView } from '#training/client';

/** Resolves with the first view of a run that has reached something. Rejects when the run fails. */
export function untilRun(handle: RunHandle, reached: (view: RunView) => boolean): Promise<RunView> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    let settled = false;
    const settle = (how: () => void) => {
      settled = true;
      how();
      // The first view comes at once, before there is a way to stop.
      queueMicrotask(() => stop());
    };
    stop = handle.subscribe((view) => {
      if (settled) return;
      const { failure } = view;
      if (view.status === 'failed')
        settle(() => reject(new LabError(failure?.code ?? 'internal', failure?.detail ?? '')));
      else if (reached(view)) settle(() => resolve(view));
    });
  });
}
