import { toLinear, type Rgb } from './contrast';

export const visions = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof visions)[number];

/**
 * What a colour becomes for a viewer who lacks one kind of cone: severity 1.0 of Machado, Oliveira
 * and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009.
 */
const simulation: Record<Vision, readonly [Rgb, Rgb, Rgb]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const within = (x: number) => Math.min(1, Math.max(0, x));

/** Oklab of a linear colour (Ottosson, "A perceptual color space for image processing", 2020). */
function oklab(linear: Rgb): Rgb {
  const l = Math.cbrt(dot(linear, [0.4122214708, 0.5363325363, 0.0514459929]));
  const m = Math.cbrt(dot(linear, [0.2119034982, 0.6806995451, 0.1073969566]));
  const s = Math.cbrt(dot(linear, [0.0883024619, 0.2817188376, 0.6299787005]));
  const cones: Rgb = [l, m, s];
  return [
    dot(cones, [0.2104542553, 0.793617785, -0.0040720468]),
    dot(cones, [1.9779984951, -2.428592205, 0.4505937099]),
    dot(cones, [0.0259040371, 0.7827717662, -0.808675766]),
  ];
}

/** How far apart two colours look to this viewer: distance in Oklab; 0.02 is just noticeable. */
export function difference(a: Rgb, b: Rgb, vision: Vision): number {
  const [x, y] = [a, b].map((colour) => {
    const linear: Rgb = [toLinear(colour[0]), toLinear(colour[1]), toLinear(colour[2])];
    const [red, green, blue] = simulation[vision];
    return oklab([within(dot(linear, red)), within(dot(linear, green)), within(dot(linear, blue))]);
  }) as [Rgb, Rgb];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}
