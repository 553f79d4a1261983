/** Why one rung of the backend ladder cannot be stood on. */
export type RefusalReason =
  'noWebGPU' | 'insecureContext' | 'noAdapter' | 'softwareAdapter' | 'deviceFailed' | 'noWasm';

export class DeviceRefusal extends Error {
  override readonly name = 'DeviceRefusal';
  constructor(
    readonly reason: RefusalReason,
    readonly detail = '',
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
  }
}
