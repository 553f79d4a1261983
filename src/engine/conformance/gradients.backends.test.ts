import { expect, it } from 'vitest';
import { random } from './testing';
import { describeOnBackends, slopes } from '../testing';
import { tf, type Scalar, type Tensor } from '../tf';

/** Functions of one tensor, with inputs of more than one example, that stock gradients get wrong or lack. */
const cases: Record<string, { shape: number[]; f: (x: Tensor) => Tensor }> = {};

const give = (name: string, shape: number[], f: (x: Tensor) => Tensor) =>
  (cases[name] = { shape, f });

give('resizeNearestNeighbor', [2, 2, 3, 2], (x) =>
  tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [4, 6]),
);
give('maxPool', [2, 4, 4, 3], (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'));
give('maxPool with overlap and padding', [2, 5, 5, 2], (x) =>
  tf.maxPool(x as tf.Tensor4D, 3, 2, 'same'),
);

const image = () => random([2, 5, 5, 3], 5) as tf.Tensor4D;
give('conv2d in its input', [2, 5, 5, 3], (x) =>
  tf.conv2d(x as tf.Tensor4D, random([3, 3, 3, 4], 6) as tf.Tensor4D, 2, 'same'),
);
give('conv2d in its filter', [3, 3, 3, 4], (w) => tf.conv2d(image(), w as tf.Tensor4D, 2, 'same'));
give('conv2dTranspose in its filter', [3, 3, 4, 3], (w) =>
  tf.conv2dTranspose(image(), w as tf.Tensor4D, [2, 10, 10, 4], 2, 'same'),
);
give('depthwiseConv2d in its input', [2, 5, 5, 3], (x) =>
  tf.depthwiseConv2d(x as tf.Tensor4D, random([2, 2, 3, 2], 7) as tf.Tensor4D, 1, 'same'),
);
give('depthwiseConv2d in its filter', [2, 2, 3, 2], (w) =>
  tf.depthwiseConv2d(image(), w as tf.Tensor4D, 1, 'same'),
);
give('conv3d in its input', [2, 3, 4, 4, 2], (x) =>
  tf.conv3d(x as tf.Tensor5D, random([2, 2, 2, 2, 3], 8) as tf.Tensor5D, 1, 'same'),
);
give('conv3d in its filter', [2, 2, 2, 2, 3], (w) =>
  tf.conv3d(random([2, 3, 4, 4, 2], 9) as tf.Tensor5D, w as tf.Tensor5D, 1, 'same'),
);

give('gather', [5, 3], (x) => tf.gather(x, tf.tensor1d([1, 3, 1], 'int32')));
give('gather along the last axis', [2, 4], (x) => tf.gather(x, tf.tensor1d([0, 2, 2], 'int32'), 1));
give('gatherND', [3, 4], (x) => tf.gatherND(x, tf.tensor2d([0, 1, 2, 3, 0, 1], [3, 2], 'int32')));
give('scatterND', [3, 2], (x) =>
  tf.scatterND(tf.tensor2d([4, 0, 2], [3, 1], 'int32'), x, [5, 2] as never),
);
give('tensorScatterUpdate of the tensor', [4, 2], (x) =>
  tf.tensorScatterUpdate(x, tf.tensor2d([2, 0], [2, 1], 'int32'), tf.ones([2, 2])),
);
give('tensorScatterUpdate of the updates', [2, 2], (x) =>
  tf.tensorScatterUpdate(tf.ones([4, 2]), tf.tensor2d([2, 0], [2, 1], 'int32'), x),
);
give('stridedSlice', [4, 5], (x) => tf.stridedSlice(x, [0, 4], [4, 0], [2, -2]));
give('stridedSlice that drops an axis', [4, 5], (x) =>
  tf.stridedSlice(x, [1, 0], [2, 5], [1, 2], 0, 0, 0, 0, 1),
);
give('depthToSpace', [2, 2, 3, 8], (x) => tf.depthToSpace(x as tf.Tensor4D, 2));
give('topk', [3, 5], (x) => tf.topk(x, 2).values);
give('where over a comparison', [3, 4], (x) =>
  tf.where(tf.greater(x, 0), tf.square(x), tf.mul(x, 3)),
);
give('matMul of one matrix with a batch', [1, 3, 4], (x) => tf.matMul(x, random([5, 4, 2], 10)));
give('matMul of a batch with one matrix', [1, 4, 2], (x) => tf.matMul(random([5, 3, 4], 11), x));
give('einsum of a product', [2, 3, 4], (x) => tf.einsum('bij,bkj->bik', x, random([2, 5, 4], 12)));
give('einsum with a label of its own', [3, 4], (x) => tf.einsum('ij,k->ik', x, random([2], 13)));
give('einsum of one tensor', [3, 4], (x) => tf.einsum('ij->j', x));
give('cumsum backwards', [2, 4], (x) => tf.cumsum(x, 1, true, true));
give('prod', [2, 3], (x) => tf.prod(x, 1));

describeOnBackends('gradients of stock operations', () => {
  it.each(Object.entries(cases))('%s agree with finite differences', async (_name, given) => {
    const x = random(given.shape, 3);
    const y = given.f(x);
    // Odd weights, so that an element which goes to the wrong place is seen.
    const weights = random(y.shape, 4);
    const loss = (at: Tensor) => tf.sum(tf.mul(given.f(at), weights)) as Scalar;
    const gradient = await tf.grad(loss)(x).data();
    expect(gradient.length).toBe(x.size);
    const step = Math.max(1, Math.floor(x.size / 12));
    const coordinates = Array.from({ length: x.size }, (_, i) => i).filter((i) => i % step === 0);
    for (const [coordinate, slope] of await slopes(loss, x, coordinates))
      expect(Math.abs(gradient[coordinate] - slope), `at ${coordinate}`).toBeLessThan(5e-3);
  });
});
