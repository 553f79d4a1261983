/** Random numbers and dropout on the device: pure functions of a key, a step and an index. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { NoiseKind } from '../noise';
import { registerGpuKernel } from './register';
import { runShader } from './shader';
import { THREEFRY } from './threefry';

const UNIFORM = 'fn draw(word: u32) -> f32 { return f32(word >> 8u) * 0x1p-24f; }';

/**
 * The inverse of the normal distribution function for single precision: PPND7 of algorithm AS 241 (M. J.
 * Wichura, Applied Statistics 37, 1988), at (word + ½) / 2³². Worked out from the nearer end, so that the
 * upper tail is as fine as the lower. The third range of the algorithm lies beyond these 32 bits.
 */
const NORMAL = `
  fn draw(word: u32) -> f32 {
    let upper = word >= 0x80000000u;
    let nearer = select(word, ~word, upper);
    let q = (f32(0x80000000u - nearer) - 0.5) * 0x1p-32f;
    var x = 0.0;
    if (q <= 0.425) {
      let r = 0.180625 - q * q;
      x = q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)
        / (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1.0);
    } else {
      let r = sqrt(-log((f32(nearer) + 0.5) * 0x1p-32f)) - 1.6;
      x = (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777)
        / ((0.12021132975 * r + 0.73700164250) * r + 1.0);
    }
    return select(-x, x, upper);
  }`;

/**
 * −ln(−ln u) at u = (word + ½) / 2³². Near u = 1 the inner logarithm comes from the distance t to 1:
 * −ln(1 − t) = 2·artanh(t / (2 − t)), since the logarithm itself is coarse there.
 */
const GUMBEL = `
  fn draw(word: u32) -> f32 {
    var e = 0.0;
    if (word >= 0x80000000u) {
      let t = (f32(~word) + 0.5) * 0x1p-32f;
      let s = t / (2.0 - t);
      let q = s * s;
      let series = 1.0 / 3.0 + q * (1.0 / 5.0 + q * (1.0 / 7.0 + q * (1.0 / 9.0
        + q * (1.0 / 11.0 + q * (1.0 / 13.0 + q / 15.0)))));
      e = 2.0 * s * (1.0 + q * series);
    } else {
      e = -log((f32(word) + 0.5) * 0x1p-32f);
    }
    return -log(e);
  }`;

const draws: Record<NoiseKind, string> = { uniform: UNIFORM, normal: NORMAL, gumbel: GUMBEL };

interface NoiseAttributes {
  kind: NoiseKind;
  shape: number[];
}

function noise(backend: unknown, key: TensorInfo, { kind, shape }: NoiseAttributes): TensorInfo {
  const count = shape.reduce((product, n) => product * n, 1);
  const [out] = runShader(backend, {
    name: 'Noise',
    variant: [kind],
    inputs: { key },
    outputs: { out: { shape } },
    sizes: { count },
    groups: Math.ceil(count / 128),
    declarations: () => THREEFRY + draws[kind],
    main: () => `
      let at = id * 2u;
      if (at >= sizes.count) { return; }
      let pair = words(id);
      out[at] = draw(pair.x);
      if (at + 1u < sizes.count) { out[at + 1u] = draw(pair.y); }`,
  });
  return out;
}

/** y = x / (1 − rate) where the uniform number, in units of 2⁻²⁴, is at least the rate; else 0. */
function dropout(backend: unknown, x: TensorInfo, key: TensorInfo, rate: number): TensorInfo {
  const count = x.shape.reduce((product, n) => product * n, 1);
  const [y] = runShader(backend, {
    name: 'Dropout',
    variant: [rate],
    inputs: { x, key },
    outputs: { y: { shape: x.shape } },
    sizes: { count, least: Math.ceil(rate * 2 ** 24) },
    groups: Math.ceil(count / 128),
    declarations: () => `${THREEFRY}
      // A product, so that a NaN shows where it is dropped, too.
      fn kept(x: f32, word: u32) -> f32 {
        return x * select(0.0, ${1 / (1 - rate)}, (word >> 8u) >= sizes.least);
      }`,
    main: () => `
      let at = id * 2u;
      if (at >= sizes.count) { return; }
      let pair = words(id);
      y[at] = kept(x[at], pair.x);
      if (at + 1u < sizes.count) { y[at + 1u] = kept(x[at + 1u], pair.y); }`,
  });
  return y;
}

/** Registers `Noise` and `Dropout` for the WebGPU backend. */
export function registerNoise(): void {
  registerGpuKernel('Noise', (backend, { key }, attributes: NoiseAttributes) =>
    noise(backend, key, attributes),
  );
  registerGpuKernel('Dropout', (backend, { x, key }, { rate }: { rate: number }) =>
    dropout(backend, x, key, rate),
  );
}
