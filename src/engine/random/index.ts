export { createRandom, drawOfSlot, type Draw, type Random, type RandomStream } from './random';
export { threefry, type Key } from './threefry';
