import { tf, type Tensor } from '../../src/engine';
import { toFloat32, type StoredTensor } from '../../src/engine/checkpoint';
import { Problem } from './problem';

/** Sizes of a tensor: a number is fixed, a name stands for the same size wherever it is used. */
type Shape = readonly (number | string)[];

/** The tensors that were given, checked as they are asked for. */
export class Inputs {
  private readonly sizes = new Map<string, number>();
  private readonly asked = new Set<string>();

  /** @param source the file, for messages */
  constructor(
    private readonly tensors: ReadonlyMap<string, StoredTensor>,
    private readonly source: string,
  ) {}

  get names(): string[] {
    return [...this.tensors.keys()];
  }

  has(name: string): boolean {
    return this.tensors.has(name);
  }

  /** What a name in the shapes stands for, once a tensor with it was taken. */
  size(name: string): number {
    return this.sizes.get(name)!;
  }

  /** A tensor of floating-point numbers, as float32. @throws Problem */
  floats(name: string, shape: Shape): Tensor {
    const stored = this.take(name, shape);
    if (!/^(F|BF)/.test(stored.dtype))
      throw this.problem(name, `holds ${stored.dtype}`, 'Save it from Python with tensor.float().');
    return tf.tensor(Float32Array.from(toFloat32(stored)), [...stored.shape]);
  }

  /** A tensor of zeros and ones of any type, as float32. @throws Problem */
  mask(name: string, shape: Shape): Tensor {
    const stored = this.take(name, shape);
    const values = this.numbers(stored);
    if (values.some((value) => value !== 0 && value !== 1))
      throw this.problem(name, 'holds more than zeros and ones', 'Give a mask.');
    return tf.tensor(Float32Array.from(values), [...stored.shape]);
  }

  /** Whole numbers within bounds, as int32 values. @throws Problem */
  integers(name: string, shape: Shape, bounds: { from: number; below: number }): Int32Array {
    const stored = this.take(name, shape);
    if (!/^[IU]\d/.test(stored.dtype))
      throw this.problem(name, `holds ${stored.dtype}`, 'Save it from Python with tensor.long().');
    const values = this.numbers(stored);
    const { from, below } = bounds;
    const wrong = values.find((value) => value < from || value >= below);
    if (wrong !== undefined)
      throw this.problem(name, `holds ${wrong}`, `It must lie from ${from} to ${below - 1}.`);
    return Int32Array.from(values);
  }

  /** Tensors that nothing asked for. */
  unused(): string[] {
    return this.names.filter((name) => !this.asked.has(name));
  }

  private numbers({ dtype, data }: StoredTensor): number[] {
    if (dtype === 'F16' || dtype === 'BF16')
      return Array.from(toFloat32({ dtype, data, shape: [] }));
    return Array.from(data as ArrayLike<number | bigint>, Number);
  }

  /** The sizes of a tensor that may have any. @throws Problem if there is none, or it is empty */
  shapeOf(name: string): number[] {
    const stored = this.find(name);
    if (stored.shape.includes(0)) throw this.problem(name, 'is empty', 'Give at least one value.');
    return [...stored.shape];
  }

  private find(name: string): StoredTensor {
    const stored = this.tensors.get(name);
    if (stored) return stored;
    throw new Problem(
      `${this.source} has no ${name}. It has: ${this.names.join(', ') || 'nothing'}.`,
    );
  }

  private take(name: string, shape: Shape): StoredTensor {
    this.asked.add(name);
    const stored = this.find(name);
    const fits =
      stored.shape.length === shape.length &&
      shape.every((size, i) => this.fits(size, stored.shape[i]));
    if (!fits || stored.shape.includes(0))
      throw this.problem(
        name,
        `is [${stored.shape.join(', ')}]`,
        `It must be ${this.described(shape)}.`,
      );
    return stored;
  }

  private fits(size: number | string, actual: number): boolean {
    if (typeof size === 'number') return size === actual;
    const known = this.sizes.get(size);
    if (known === undefined) this.sizes.set(size, actual);
    return known === undefined || known === actual;
  }

  private described(shape: Shape): string {
    const size = (s: number | string) =>
      typeof s === 'string' && this.sizes.has(s) ? `${s} ${this.sizes.get(s)}` : s;
    return `[${shape.map(size).join(', ')}], none of them 0`;
  }

  private problem(name: string, what: string, next: string): Problem {
    return new Problem(`${name} in ${this.source} ${what}. ${next}`);
  }
}
