import { tf, type Scalar, type Tensor } from '../tf';

/**
 * Gradient by central differences at a few coordinates, as a check that shares no code with the
 * analytic one.
 *
 * @param f scalar function of one tensor
 * @returns [coordinate, slope] pairs
 */
export async function slopes(
  f: (x: Tensor) => Scalar,
  x: Tensor,
  coordinates: number[],
  h = 1e-2,
): Promise<[number, number][]> {
  const base = Float64Array.from(await x.data());
  const at = async (coordinate: number, shift: number) => {
    const moved = Float32Array.from(base);
    moved[coordinate] += shift;
    const value = tf.tidy(() => f(tf.tensor(moved, x.shape)));
    const [number] = await value.data();
    value.dispose();
    return number;
  };
  const out: [number, number][] = [];
  for (const coordinate of coordinates)
    out.push([coordinate, ((await at(coordinate, h)) - (await at(coordinate, -h))) / (2 * h)]);
  return out;
}
