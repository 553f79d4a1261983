export { createRandom, type Draw, type Random, type RandomStream } from './random';
export { threefry, type Key } from './threefry';
