import type { PictureBatch, PictureRequest } from '#worlds/pictures';
import { coverage } from './shapes';
import type { SceneOptions } from './options';
import type { Scene } from './scene';
import { COLOURS, type Thing } from './things';

/** σ of the noise on every pixel, as a share of full brightness. */
export const NOISE = 0.03;

/** Brightness of a flat ground. */
const FLAT = 0.05;

/** How far a centre lies from its cell's, at most, and how large a shape is, as shares of the cell. */
export const JITTER = { shift: 0.075, radius: { mean: 0.39, spread: 0.04 } };

const CORNERS = 12;
const PER_THING = 4;

/** Uniform numbers that a picture of at most three objects needs. */
export const PAINT_NUMBERS = CORNERS + 3 * PER_THING;

/**
 * Paints scenes: a background whose colour runs smoothly from corner to corner, objects with jitter in
 * place, size and brightness, and noise. No two are alike, and no pixel has a colour exactly known
 * beforehand, which a likelihood of pixels would make infinitely much of.
 */
export function paintedScenes(
  scenes: readonly Scene[],
  { size, flat }: Pick<SceneOptions, 'size' | 'flat'>,
  { random, step }: Pick<PictureRequest, 'random' | 'step'>,
): PictureBatch {
  const values = size * size * 3;
  const jitter = random
    .stream('scenes jitter')
    .at(step)
    .uniform(scenes.length * PAINT_NUMBERS);
  const noise = random
    .stream('scenes noise')
    .at(step)
    .normal(scenes.length * values);
  const pixels = new Uint8Array(scenes.length * values);
  scenes.forEach(({ things }, i) => {
    const numbers = jitter.subarray(i * PAINT_NUMBERS, (i + 1) * PAINT_NUMBERS);
    const picture = flat ? new Float32Array(values).fill(FLAT) : background(size, numbers);
    things.forEach((thing, t) =>
      lay(picture, size, thing, numbers.subarray(CORNERS + t * PER_THING)),
    );
    for (let k = 0; k < values; k++) {
      const value = picture[k] + (flat ? 0 : NOISE * noise[i * values + k]);
      pixels[i * values + k] = Math.round(255 * Math.min(1, Math.max(0, value)));
    }
  });
  return {
    pixels,
    captions: scenes.map(({ caption }) => caption),
    meanings: scenes.map(({ meaning }) => meaning),
  };
}

/** Between dark colours at the four corners. [size, size, 3] */
function background(size: number, u: Float32Array): Float32Array {
  const picture = new Float32Array(size * size * 3);
  const corner = (which: number, channel: number) => 0.02 + 0.28 * u[which * 3 + channel];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const [y, x] = [row / (size - 1), column / (size - 1)];
      for (let c = 0; c < 3; c++) {
        const top = corner(0, c) * (1 - x) + corner(1, c) * x;
        const bottom = corner(2, c) * (1 - x) + corner(3, c) * x;
        picture[(row * size + column) * 3 + c] = top * (1 - y) + bottom * y;
      }
    }
  return picture;
}

/** Lays one object over what is there. */
function lay(picture: Float32Array, size: number, thing: Thing, u: Float32Array): void {
  const side = size / 2;
  const shift = (v: number) => side / 2 + side * JITTER.shift * (2 * v - 1);
  const { mean, spread } = JITTER.radius;
  const radius = side * (mean + spread * (2 * u[2] - 1));
  const mask = coverage(thing.shape, side, { x: shift(u[0]), y: shift(u[1]) }, radius);
  const brightness = 0.85 + 0.15 * u[3];
  const [left, top] = [(thing.place % 2) * side, Math.floor(thing.place / 2) * side];
  const { rgb } = COLOURS[thing.colour];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const covered = mask[row * side + column];
      if (covered === 0) continue;
      const at = ((top + row) * size + left + column) * 3;
      for (let c = 0; c < 3; c++)
        picture[at + c] += covered * (rgb[c] * brightness - picture[at + c]);
    }
}
