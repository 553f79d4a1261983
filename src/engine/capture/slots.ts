import { tf, type Tensor } from '../tf';

export interface SlotSpec {
  shape: number[];
  dtype: 'int32' | 'float32';
}

/**
 * What changes from step to step (the batch, the learning rate), in tensors of fixed shape. A step reads
 * nothing but its slots and its parameters, so the same sequence of operations serves every step.
 */
export class Slots {
  private readonly tensors = new Map<string, Tensor>();

  constructor(private readonly specs: Record<string, SlotSpec>) {}

  /** Places the values of the next step. Throws if a slot gets values of another size. */
  write(values: Record<string, Int32Array | Float32Array>): void {
    for (const [name, data] of Object.entries(values)) {
      const spec = this.specs[name];
      if (!spec) throw new Error(`A step has no slot ${name}.`);
      const size = spec.shape.reduce((product, n) => product * n, 1);
      if (data.length !== size)
        throw new Error(`Slot ${name} holds ${size} values and was given ${data.length}.`);
      this.tensors.get(name)?.dispose();
      this.tensors.set(name, tf.tensor(data, spec.shape, spec.dtype));
    }
  }

  get(name: string): Tensor {
    const tensor = this.tensors.get(name);
    if (!tensor) throw new Error(`Slot ${name} was read before it was written.`);
    return tensor;
  }

  dispose(): void {
    for (const tensor of this.tensors.values()) tensor.dispose();
    this.tensors.clear();
  }
}
