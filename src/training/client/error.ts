import type { Failure } from '../protocol';

/** A question that the worker refused, with the reason. */
export class LabError extends Error {
  override readonly name = 'LabError';
  constructor(
    readonly code: Failure['code'],
    detail: string,
  ) {
    super(detail);
  }
}
