import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../tf';
import { dispose, replaceKernel, runKernel, type Call } from '../corrections/replace';

/**
 * Einstein summation of one or two tensors by transposes, sums and one batched matrix product. The stock
 * kernels make the whole outer product first, and change the shapes of the tensors they are given;
 * WebAssembly has none.
 *
 * @throws on equations that do not fit the tensors
 */
export function registerEinsum(backendName: string): void {
  replaceKernel('Einsum', backendName, (call: Call<TensorInfo[], { equation: string }>) =>
    einsum(call),
  );
}

/** A tensor with the label of each of its axes: its place in the equation's list of labels. */
interface Labelled {
  tensor: TensorInfo;
  labels: number[];
}

function einsum(call: Call<TensorInfo[], { equation: string }>): TensorInfo {
  const tensors = Object.values(call.inputs);
  const { decodeEinsumEquation, checkEinsumDimSizes } = tf.backend_util;
  // Labels of the output come first and in its order; the summed ones follow.
  const { allDims, summedDims, idDims } = decodeEinsumEquation(call.attrs.equation, tensors.length);
  checkEinsumDimSizes(allDims.length, idDims, tensors as never);
  const made: TensorInfo[] = [];
  const keep = (tensor: TensorInfo) => {
    made.push(tensor);
    return tensor;
  };
  const reshape = (x: TensorInfo, shape: number[]) =>
    keep(runKernel('Reshape', call, { x }, { shape }));
  /** Puts the axes into the order of these labels. */
  const arrange = ({ tensor, labels }: Labelled, order: number[]): TensorInfo => {
    const perm = order.map((label) => labels.indexOf(label));
    const inPlace = perm.every((axis, i) => axis === i);
    return inPlace ? tensor : keep(runKernel('Transpose', call, { x: tensor }, { perm }));
  };
  /** Sums over the labels that are neither in the output nor in the other operand. */
  const reduced = (tensor: TensorInfo, labels: number[], others: number[]): Labelled => {
    const axes = labels.flatMap((label, axis) =>
      summedDims.includes(label) && !others.includes(label) ? [axis] : [],
    );
    if (axes.length === 0) return { tensor, labels };
    const left = labels.filter((_, axis) => !axes.includes(axis));
    // The sum kernel takes the last axes only.
    const last = arrange({ tensor, labels }, [...left, ...axes.map((axis) => labels[axis])]);
    const axis = axes.map((_, i) => left.length + i);
    const sum = keep(runKernel('Sum', call, { x: last }, { axis, keepDims: false }));
    return { tensor: sum, labels: left };
  };
  const operands = tensors.map((tensor, i) =>
    reduced(tensor, idDims[i], idDims.filter((_, j) => j !== i).flat()),
  );
  const joined = operands.length === 1 ? operands[0] : product(operands, summedDims);
  const output = allDims.map((_, label) => label).filter((label) => !summedDims.includes(label));
  const result = runKernel('Identity', call, { x: arrange(joined, output) });
  dispose(call, ...made);
  return result;

  function product([a, b]: Labelled[], summed: number[]): Labelled {
    const shared = a.labels.filter((label) => b.labels.includes(label));
    const contracted = shared.filter((label) => summed.includes(label));
    const batch = shared.filter((label) => !summed.includes(label));
    const ofA = a.labels.filter((label) => !shared.includes(label));
    const ofB = b.labels.filter((label) => !shared.includes(label));
    const sizeOf = (label: number) =>
      a.labels.includes(label)
        ? a.tensor.shape[a.labels.indexOf(label)]
        : b.tensor.shape[b.labels.indexOf(label)];
    const sizes = (labels: number[]) => labels.map(sizeOf);
    const count = (labels: number[]) => tf.util.sizeFromShape(sizes(labels));
    const matrices = ({ tensor, labels }: Labelled, own: number[]) =>
      reshape(arrange({ tensor, labels }, [...batch, ...own, ...contracted]), [
        count(batch),
        count(own),
        count(contracted),
      ]);
    const all = keep(
      runKernel(
        'BatchMatMul',
        call,
        { a: matrices(a, ofA), b: matrices(b, ofB) },
        { transposeA: false, transposeB: true },
      ),
    );
    const labels = [...batch, ...ofA, ...ofB];
    return { tensor: reshape(all, sizes(labels)), labels };
  }
}
