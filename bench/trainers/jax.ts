/**
 * jax-js, the whole step in one `jit`. An argument of an operation is consumed; `.ref` keeps it. The
 * library has no optimiser of its own, so Adam is written out.
 */
import './iterator-helpers';
import {
  defaultDevice,
  init,
  jit,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
  type Array,
} from '@jax-js/jax';
import type { TextBatch } from '#worlds/text';
import { chainFactors } from '../measure/product';
import { ADAM, gptOf, type Shape } from '../task/shapes';
import type { Weight } from '../task/task';
import type { StartTrainer } from './trainer';

type Floats = Weight['values'];
type Named = Record<string, Array>;

export const start: StartTrainer = async ({ shape, weights, batches }, { backend }) => {
  if (!(await init(backend)).includes(backend)) throw new Error(`jax-js has no ${backend} here.`);
  defaultDevice(backend);
  const named = (of: (values: Floats) => Floats): Named =>
    Object.fromEntries(
      weights.map(({ name, shape, values }) => [name, np.array(of(values)).reshape(shape)]),
    );
  let state = {
    parameters: named((values) => values),
    m: named((values) => new Float32Array(values.length)),
    v: named((values) => new Float32Array(values.length)),
  };
  const step = jit(stepOf(shape, Object.keys(state.parameters)));
  const ids = (values: TextBatch['inputs']) =>
    np.array(values, { dtype: np.int32 }).reshape([shape.batch, shape.time]);
  let loss: Array | null = null;
  return {
    step(i) {
      const { inputs, targets } = batches[i % batches.length];
      const corrections = [1 / (1 - ADAM.beta1 ** (i + 1)), 1 / (1 - ADAM.beta2 ** (i + 1))];
      const { parameters, m, v } = state;
      loss?.dispose();
      const next = step(parameters, m, v, np.array(corrections), ids(inputs), ids(targets));
      [loss, state] = [next[0], { parameters: next[1], m: next[2], v: next[3] }];
    },
    async readLoss() {
      if (!loss) throw new Error('No step has been taken.');
      return (await loss.ref.data())[0];
    },
    product(size) {
      const square = (values: Floats) => np.array(values).reshape([size, size]);
      let [last, shift] = chainFactors(size).map(square);
      const multiply = jit((x: Array, y: Array) => np.matmul(x, y));
      return {
        issue() {
          last = multiply(last, shift.ref);
        },
        first: async () => (await last.ref.data())[0],
      };
    },
  };
};

function stepOf(shape: Shape, names: string[]) {
  const gradientsOf = valueAndGrad(gptLossOf(shape));
  const { learningRate, beta1, beta2, epsilon } = ADAM;
  return (
    parameters: Named,
    m: Named,
    v: Named,
    corrections: Array,
    inputs: Array,
    targets: Array,
  ): [Array, Named, Named, Named] => {
    const [loss, gradients] = gradientsOf(tree.ref(parameters), inputs, targets);
    const next: [Named, Named, Named] = [{}, {}, {}];
    const [correction1, correction2] = np.split(corrections, 2, 0);
    for (const name of names) {
      const g = gradients[name];
      const mean = m[name].mul(beta1).add(g.ref.mul(1 - beta1));
      const square = v[name].mul(beta2).add(np.square(g).mul(1 - beta2));
      const size = np.sqrt(square.ref.mul(correction2.ref)).add(epsilon);
      const change = mean.ref.mul(correction1.ref).mul(learningRate).div(size);
      next[0][name] = parameters[name].sub(change);
      next[1][name] = mean;
      next[2][name] = square;
    }
    tree.dispose([correction1, correction2]);
    return [loss, ...next];
  };
}

function gptLossOf(shape: Shape) {
  const { batch, time } = shape;
  const { layers, heads, width, vocabulary, layerNormEpsilon } = gptOf(shape);
  const rows = batch * time;

  return (parameters: Named, inputs: Array, targets: Array): Array => {
    const get = (name: string) => parameters[`transformer.${name}`].ref;
    const norm = (name: string, x: Array) => {
      const centred = x.ref.sub(np.mean(x, -1, { keepdims: true }));
      const variance = np.mean(np.square(centred.ref), -1, { keepdims: true });
      const standard = centred.div(np.sqrt(variance.add(layerNormEpsilon)));
      return standard.mul(get(`${name}.weight`)).add(get(`${name}.bias`));
    };
    const linear = (name: string, x: Array) =>
      np.matmul(x, get(`${name}.weight`)).add(get(`${name}.bias`));
    const attention = (qkv: Array) => {
      const [q, k, v] = np.split(qkv.reshape([batch, time, 3 * heads, width / heads]), 3, 2);
      return nn.dotProductAttention(q, k, v, { isCausal: true }).reshape([rows, width]);
    };

    // A one-hot product is this library's fastest embedding: the gradient of `take` is a scatter.
    const embedded = np.matmul(nn.oneHot(inputs, vocabulary), get('wte.weight'));
    let x = embedded.add(get('wpe.weight')).reshape([rows, width]);
    for (let layer = 0; layer < layers; layer++) {
      const h = `h.${layer}`;
      const mixed = attention(linear(`${h}.attn.c_attn`, norm(`${h}.ln_1`, x.ref)));
      x = x.add(linear(`${h}.attn.c_proj`, mixed));
      const hidden = nn.gelu(linear(`${h}.mlp.c_fc`, norm(`${h}.ln_2`, x.ref)), {
        approximate: true,
      });
      x = x.add(linear(`${h}.mlp.c_proj`, hidden));
    }
    const logits = np.matmul(norm('ln_f', x), np.transpose(get('wte.weight')));
    const wanted = nn.oneHot(targets.reshape([rows]), vocabulary);
    const picked = np.sum(nn.logSoftmax(logits, -1).mul(wanted), -1);
    tree.dispose(parameters);
    return np.mean(picked).neg();
  };
}
