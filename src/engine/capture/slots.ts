import { tf, type Tensor } from '../tf';
import { overwrite } from '../kernels';

export interface SlotSpec {
  shape: number[];
  dtype: 'int32' | 'float32';
}

/**
 * What changes from step to step (the batch, the learning rate), in tensors of fixed shape that are
 * written in place. A step reads nothing but its slots and its parameters, so the same sequence of
 * operations serves every step.
 */
export class Slots {
  private readonly tensors: ReadonlyMap<string, Tensor>;

  constructor(specs: Record<string, SlotSpec>) {
    this.tensors = new Map(
      Object.entries(specs).map(([name, { shape, dtype }]) => {
        const size = shape.reduce((product, n) => product * n, 1);
        const empty = dtype === 'int32' ? new Int32Array(size) : new Float32Array(size);
        return [name, tf.tensor(empty, shape, dtype)];
      }),
    );
  }

  /** Places the values of the next step. Throws if a slot gets values of another size. */
  write(values: Record<string, Int32Array | Float32Array>): void {
    for (const [name, data] of Object.entries(values)) {
      const tensor = this.get(name);
      if (data.length !== tensor.size)
        throw new Error(`Slot ${name} holds ${tensor.size} values and was given ${data.length}.`);
      overwrite(tensor, data);
    }
  }

  get(name: string): Tensor {
    const tensor = this.tensors.get(name);
    if (!tensor) throw new Error(`A step has no slot ${name}.`);
    return tensor;
  }

  dispose(): void {
    for (const tensor of this.tensors.values()) tensor.dispose();
  }
}
