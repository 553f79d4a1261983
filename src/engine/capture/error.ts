/** A step that cannot be replayed, with the operation that stands in the way and what to do. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';
}
