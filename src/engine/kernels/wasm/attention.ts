import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf, type Tensor } from '../../tf';
import { constant } from '../constants';
import { additiveMask, type Mask } from '../masks';
import type { Assembly } from './assembly';
import { addressOf, allocate, registerWasmKernel, type Backend } from './heap';

interface AttentionAttributes {
  batch: number;
  time: number;
  heads: number;
  mask: Mask;
}

/** Registers `Attention` and `AttentionGrad` for the WebAssembly backend. */
export function registerAttention(assembly: Assembly): void {
  const run = (
    kernel: (...addressesAndSizes: number[]) => void,
    backend: Backend,
    tensors: TensorInfo[],
    { batch, time, heads }: AttentionAttributes,
    width: number,
  ): void => {
    const at = tensors.map((tensor) => addressOf(backend, tensor));
    const work = assembly.work(assembly.attentionWork(time));
    kernel(...at, batch, time, heads, width / heads, work);
  };

  registerWasmKernel<AttentionAttributes>('Attention', (backend, { qkv }, shape) => {
    const { batch, time, heads, mask } = shape;
    const width = qkv.shape[1] / 3;
    const [bias, reach] = [additiveMask(mask, time), reachOf(mask, time)];
    const y = allocate(backend, [batch * time, width]);
    const normalisers = allocate(backend, [batch * heads * time]);
    run(assembly.attention, backend, [qkv, bias, reach, y, normalisers], shape, width);
    return [y, normalisers];
  });

  registerWasmKernel<AttentionAttributes>('AttentionGrad', (backend, inputs, shape) => {
    const { dy, qkv, y, logSumExp } = inputs;
    const [bias, reach] = [additiveMask(shape.mask, shape.time), reachOf(shape.mask, shape.time)];
    const dqkv = allocate(backend, qkv.shape);
    const tensors = [dy, qkv, y, logSumExp, bias, reach, dqkv];
    run(assembly.attentionGrad, backend, tensors, shape, y.shape[1]);
    return dqkv;
  });
}

/** For each query, how many keys there are up to the last that it may look at: int32 [time]. */
function reachOf({ name, allows }: Mask, time: number): Tensor {
  return constant(`reach ${name} ${time}`, () => {
    const reach = new Int32Array(time);
    for (let query = 0; query < time; query++)
      for (let key = 0; key < time; key++) if (allows(query, key)) reach[query] = key + 1;
    return tf.tensor1d(reach, 'int32');
  });
}
