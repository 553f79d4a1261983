import { takeDeviceErrors } from '#engine/device';
import type { Failure } from '../protocol';
import { TrainingError } from '../training-error';

/** What stopped a run, for the page. @param checkpoint the step of the last good one */
export function failureOf(error: unknown, checkpoint: number | undefined): Failure {
  const code: Failure['code'] =
    error instanceof TrainingError
      ? error.code
      : error instanceof RangeError
        ? 'outOfMemory'
        : 'internal';
  const detail = error instanceof Error ? error.message : String(error);
  return { code, detail, ...(checkpoint === undefined ? {} : { checkpoint }) };
}

export const brokenReason = ({ step, count }: { step: number; count: number }): string =>
  `after step ${step}, ${count} gradients or weights are no longer finite numbers`;

/** What the GPU reports comes late and fails no operation: results since then are not to be trusted. */
export function refuseDeviceErrors(): void {
  const [error] = takeDeviceErrors();
  if (!error) return;
  throw new TrainingError(error.startsWith('GPUOutOfMemory') ? 'outOfMemory' : 'internal', error);
}
