/** The noise of diffusion models, and the way back. */
export { ddimStep } from './ddim';
export { addNoise, imageFromNoise, imageFromVelocity, noiseFromImage, velocity } from './forward';
export { guide } from './guidance';
export { ancestralStep } from './posterior';
export { cosineSchedule, linearSchedule, type NoiseSchedule } from './schedule';
