/** AdamW over all parameters, in place. */
import type { AdamWAttributes } from '../adamw';
import type { Assembly } from './assembly';
import { addressOf, allocate, asWasm, floats, integers, registerWasmKernel } from './heap';

/** Registers `AdamW` for the WebAssembly backend; inputs and outputs as in `../adamw.ts`. */
export function registerAdamW(assembly: Assembly): void {
  registerWasmKernel<AdamWAttributes>('AdamW', (backend, inputs, attributes) => {
    const { sizes, total, decays, beta1, beta2, epsilon, weightDecay, clip } = attributes;
    const parameters = sizes.map((_, i) => addressOf(backend, inputs[`p${i}`]));
    const gradients = sizes.map((_, i) => addressOf(backend, inputs[`g${i}`]));
    const count = (addresses: number[]) =>
      sizes.reduce((sum, size, i) => sum + assembly.countNonFinite(addresses[i], size), 0);
    const broken = count(gradients);
    const squares = sizes.reduce((sum, n, i) => sum + assembly.sumSquares(gradients[i], n), 0);
    const norm = Math.sqrt(squares);
    const scale = Math.min(1, clip / (norm + 1e-6));
    const [rate, correction1, correction2] = floats(backend, inputs.hyper);
    let m = addressOf(backend, inputs.moments);
    sizes.forEach((size, i) => {
      const decay = decays[i] ? weightDecay : 0;
      const betas = [beta1, beta2, 1 - beta1, 1 - beta2];
      const at = [parameters[i], gradients[i], m, m + 4 * total];
      assembly.adamW(...at, size, scale, ...betas, epsilon, rate, correction1, correction2, decay);
      m += 4 * size;
    });
    const out = allocate(backend, []);
    floats(backend, out)[0] = norm;
    const nonFinite = asWasm(backend).makeOutput([], 'int32');
    integers(backend, nonFinite)[0] = broken + count(parameters);
    return [out, nonFinite];
  });
}
