/** One training step, recorded once and replayed. */
export { CaptureError } from './error';
export { Readings } from './readings';
export { Slots, type SlotSpec } from './slots';
export { captureStep, type CapturedStep, type Terms } from './step';
