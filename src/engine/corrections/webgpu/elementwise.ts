/**
 * Functions of one variable that lose NaN or infinity in the stock shaders: WGSL leaves `log(0)`, `exp` of
 * NaN and the like to the implementation, and software adapters return plain numbers. Here special values
 * are told by their bits and never reach the built-in function.
 */
import { tf } from '../../tf';
import { holdsFloats, runShader } from '../../kernels/webgpu/shader';
import { replaceKernel } from '../replace';

const GROUP = 64;

/** What each function returns for an `x` that is not NaN; `nan` and `infinity` are in scope. */
const bodies: Record<string, string> = {
  Sigmoid: 'return 1.0 / (1.0 + exp(-x));',
  Log: `
    if (x < 0.0) { return nan; }
    if (x == 0.0) { return -infinity; }
    if (x == infinity) { return x; }
    return log(x);`,
};

export function registerElementwise(): void {
  for (const [name, body] of Object.entries(bodies)) replaceElementwise(name, body);
}

/**
 * Replaces the kernel of a function of one variable.
 *
 * @param body WGSL statements that return its value at `x`, which is not NaN; `nan` and `infinity` are in scope
 * @param declarations functions that the body calls
 */
export function replaceElementwise(name: string, body: string, declarations = ''): void {
  replaceKernel(name, 'webgpu', ({ inputs: { x }, backend }, stock) => {
    if (!holdsFloats(backend, x)) return stock();
    const size = tf.util.sizeFromShape(x.shape);
    const [y] = runShader(backend, {
      name,
      variant: ['corrected'],
      inputs: { x },
      outputs: { y: { shape: x.shape } },
      // As data, since a shader that writes such constants out does not compile.
      sizes: { size, infinityBits: 0x7f800000, nanBits: 0x7fc00000 },
      groups: Math.ceil(size / GROUP),
      declarations: () => `${declarations}
        fn value(x: f32, nan: f32, infinity: f32) -> f32 {
          if ((bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u) { return x; }
          ${body}
        }`,
      main: () => `
        if (id >= sizes.size) { return; }
        y[id] = value(x[id], bitcast<f32>(sizes.nanBits), bitcast<f32>(sizes.infinityBits));`,
    });
    return y;
  });
}
