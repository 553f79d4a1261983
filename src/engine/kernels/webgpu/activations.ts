/** Activation functions and their slopes in WGSL, for kernels of their own and for epilogues. */

export type ActivationName = 'none' | 'gelu' | 'quickGelu';

type Type = 'f32' | 'vec4<f32>';

/** Both are x·σ(u(x)): the gate's argument u, and its derivative in x. */
const GATES = {
  // ½·(1 + tanh v) = σ(2v), with v = √(2/π)·(x + 0.044715·x³).
  gelu: {
    u: 'x * (1.5957691216057308 + 0.07135481627260025 * x * x)',
    du: '1.5957691216057308 + 0.21406444881780076 * x * x',
  },
  quickGelu: { u: '1.702 * x', du: '1.702' },
} as const;

/** Beyond this the gate is 0 or 1 to the last bit of a float, and its slope is 0. */
const FAR = 50;

/** The exponential of more than this may overflow, and a shader may assume that nothing does. */
const LARGEST_EXPONENT = 80;

function onType(name: ActivationName, type: Type): string {
  const suffix = type === 'f32' ? '' : '4';
  if (name === 'none')
    return `
      fn activate${suffix}(x: ${type}) -> ${type} { return x; }
      fn slope${suffix}(x: ${type}) -> ${type} { return ${type}(1.0); }`;
  const { u, du } = GATES[name];
  const decay = `exp(min(-(${u}), ${type}(${LARGEST_EXPONENT}.0)))`;
  return `
    // The quotient of x itself, not of a bounded copy: a NaN or an infinity in x must show.
    fn activate${suffix}(x: ${type}) -> ${type} { return x / (1.0 + ${decay}); }
    fn slope${suffix}(far: ${type}) -> ${type} {
      let x = clamp(far, ${type}(-${FAR}.0), ${type}(${FAR}.0));
      let gate = 1.0 / (1.0 + ${decay});
      return gate + x * gate * (1.0 - gate) * (${du});
    }`;
}

/**
 * The functions `activate(x)` and `slope(x)` (its derivative at x) for f32, and `activate4` and `slope4`
 * for vec4<f32>. For formulas and sources see `gelu.ts` and `quickGelu.ts`.
 */
export const activationCode = (name: ActivationName): string =>
  onType(name, 'f32') + onType(name, 'vec4<f32>');
