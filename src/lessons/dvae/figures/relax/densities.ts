/** Three densities of a pixel x in [0, 1] around the same middle. */

export interface Shape {
  /** Where the middle lies, a pixel in (0, 1). */
  middle: number;
  /** How wide: b of the logit-Laplace, on the logit scale. */
  b: number;
}

const logit = (x: number) => Math.log(x / (1 - x));

/** f(x; μ, b) = exp(−|logit x − μ| / b) / (2 b x (1 − x)) on (0, 1), nothing elsewhere. */
export const logitLaplace = (x: number, { middle, b }: Shape): number =>
  x <= 0 || x >= 1 ? 0 : Math.exp(-Math.abs(logit(x) - logit(middle)) / b) / (2 * b * x * (1 - x));

/** On the pixel scale a step of b in the logit is one of b · m · (1 − m) in the middle. */
const widthOf = ({ middle, b }: Shape) => b * middle * (1 - middle);

export function laplace(x: number, shape: Shape): number {
  const scale = widthOf(shape);
  return Math.exp(-Math.abs(x - shape.middle) / scale) / (2 * scale);
}

/** With the deviation of that Laplace: √2 times its scale. */
export function gaussian(x: number, shape: Shape): number {
  const deviation = Math.SQRT2 * widthOf(shape);
  return (
    Math.exp(-(((x - shape.middle) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI))
  );
}

/** How much of a density lies outside [0, 1], where no pixel can be. */
export function outside(density: (x: number, shape: Shape) => number, shape: Shape): number {
  const steps = 20_000;
  let inside = 0;
  for (let i = 0; i < steps; i++) inside += density((i + 0.5) / steps, shape) / steps;
  return Math.max(0, 1 - inside);
}
