/** Gradients of looking up and writing at computed places: each is the transpose of another. */
import { tf, type Tensor } from '../../tf';

export function registerScatterGradients(): void {
  tf.registerGradient({
    kernelName: 'GatherNd',
    inputsToSave: ['params', 'indices'],
    gradFunc: (dy, [params, indices]) => ({
      params: () => tf.scatterND(indices, dy as Tensor, params.shape as never),
      indices: () => tf.zeros(indices.shape),
    }),
  });
  tf.registerGradient({
    kernelName: 'ScatterNd',
    inputsToSave: ['indices'],
    gradFunc: (dy, [indices]) => ({
      updates: () => tf.gatherND(dy as Tensor, indices),
      indices: () => tf.zeros(indices.shape),
    }),
  });
  tf.registerGradient({
    kernelName: 'TensorScatterUpdate',
    inputsToSave: ['indices', 'updates'],
    gradFunc: (dy, [indices, updates]) => ({
      tensor: () => tf.tensorScatterUpdate(dy as Tensor, indices, tf.zeros(updates.shape)),
      updates: () => tf.gatherND(dy as Tensor, indices),
      indices: () => tf.zeros(indices.shape),
    }),
  });
}
