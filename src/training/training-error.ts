import type { Failure } from './protocol';

/** A refusal that the reader can act on; `code` is one of the protocol's failure codes. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  constructor(
    readonly code: Failure['code'],
    message: string,
  ) {
    super(message);
  }
}
