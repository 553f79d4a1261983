import { expect, it } from 'vitest';
import {
  describeOnLayouts,
  expectClose,
  expectSlopes,
  expectTwin,
  normalTensor,
  weigh,
} from '#engine/testing';
import { tf, type Tensor } from '../tf';
import { gelu, linear, unembed, type LinearOptions } from '.';

const SHAPES = [
  [1, 1, 1],
  [3, 5, 7],
  [6, 4, 8],
  [64, 33, 130],
  [80, 64, 96],
  [600, 20, 12],
];

const OPTIONS: { what: string; options: LinearOptions; bias: boolean; residual: boolean }[] = [
  { what: 'alone', options: {}, bias: false, residual: false },
  { what: 'with a bias', options: {}, bias: true, residual: false },
  { what: 'with GELU', options: { activation: 'gelu' }, bias: true, residual: false },
  { what: 'with QuickGELU', options: { activation: 'quickGelu' }, bias: false, residual: false },
  { what: 'with a residual', options: {}, bias: true, residual: true },
  { what: 'with all', options: { activation: 'gelu' }, bias: true, residual: true },
];

/** The operation over a list of tensors, as gradients take them. */
const over =
  (options: LinearOptions, bias: boolean, residual: boolean) =>
  (x: Tensor, w: Tensor, ...rest: Tensor[]) =>
    linear(x, w, bias ? rest[0] : null, {
      ...options,
      ...(residual && { residual: rest[bias ? 1 : 0] }),
    });

function inputsOf([rows, ins, outs]: number[], transposed: boolean, ...more: boolean[]): Tensor[] {
  const [bias, residual] = more;
  return [
    normalTensor('x', [rows, ins]),
    tf.div(normalTensor('w', transposed ? [outs, ins] : [ins, outs]), Math.sqrt(ins)),
    ...(bias ? [normalTensor('bias', [outs])] : []),
    ...(residual ? [normalTensor('residual', [rows, outs])] : []),
  ];
}

describeOnLayouts('linear', () => {
  it.each(OPTIONS)('$what equals its twin', async ({ options, bias, residual }) => {
    const inputs = inputsOf([18, 33, 20], false, bias, residual);
    await expectTwin(over(options, bias, residual), inputs);
  });

  it.each(OPTIONS)('transposed $what equals its twin', async ({ options, bias, residual }) => {
    const inputs = inputsOf([18, 33, 20], true, bias, residual);
    await expectTwin(over({ ...options, transposed: true }, bias, residual), inputs);
  });

  it.each(SHAPES)('equals its twin for %i × %i → %i', async (...shape) => {
    const { options, bias, residual } = OPTIONS.at(-1)!;
    await expectTwin(over(options, bias, residual), inputsOf(shape, false, bias, residual));
  });

  it('equals its definition in stock operations', async () => {
    const inputs = inputsOf([9, 12, 20], false, true, true);
    const [x, w, bias, residual] = inputs;
    const sums = tf.add(tf.dot(x, w), bias);
    const own = linear(x, w, bias, { activation: 'gelu', residual });
    await expectClose(own, tf.add(gelu(sums), residual), 2e-6);
  });

  it('has the slopes of its definition', async () => {
    const [x, w, bias, residual] = inputsOf([3, 5, 6], false, true, true);
    const options = { activation: 'gelu', residual } as const;
    await expectSlopes((v) => weigh(linear(v, w, bias, options)), x, [0, 7, 14]);
    await expectSlopes((v) => weigh(linear(x, v, bias, options)), w, [0, 13, 29]);
    await expectSlopes((v) => weigh(linear(x, w, v, options)), bias, [0, 5]);
  });

  it('adds up the gradients of a residual that is used twice', async () => {
    const [x, w] = inputsOf([4, 8, 8], false);
    await expectTwin(
      (v, w) => linear(linear(v, w, null, { residual: v }), w, null, { residual: v }),
      [x, w],
    );
  });

  it('without rows has no output, and weights without a gradient to speak of', async () => {
    const inputs = inputsOf([0, 3, 4], false, true);
    expect(over({}, true, false)(inputs[0], inputs[1], inputs[2]).shape).toEqual([0, 4]);
    const gradients = tf.grads((x, w, bias) => linear(x, w, bias));
    const [dx, dw, db] = gradients(inputs, tf.zeros([0, 4]));
    expect(dx.shape).toEqual([0, 3]);
    expect(Array.from(await dw.data())).toEqual(new Array(12).fill(0));
    expect(Array.from(await db.data())).toEqual([0, 0, 0, 0]);
  });

  it('unembed equals x · tableᵀ', async () => {
    const [x, table] = [normalTensor('x', [5, 7]), normalTensor('table', [11, 7])];
    await expectClose(unembed(x, table), tf.dot(x, tf.transpose(table)), 2e-6);
    await expectTwin(unembed, [x, table]);
  });
});
