import { expect, it } from 'vitest';
import { tf } from '#engine';
import { attentionParts } from '#engine/kernels';
import { initialParameters, valueAndGradients, type Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { describeOnBackends, expectClose, slopes } from '#engine/testing';
import {
  dalleBody,
  dalleDefaults,
  dalleLoss,
  dalleParameters,
  logitsOf,
  sequenceOf,
  textRow,
  write,
  type DalleConfig,
} from '.';

const config: DalleConfig = {
  ...dalleDefaults,
  textVocabulary: 7,
  textLength: 6,
  imageVocabulary: 9,
  rows: 4,
  columns: 4,
  layers: 4,
  heads: 2,
  width: 16,
};
const random = createRandom('dalle');
const batch = 3;

/** Wider than at the start of a training, so that differences show. */
function model(changes: Partial<DalleConfig> = {}): [Parameters, DalleConfig] {
  const changed = { ...config, ...changes };
  const specs = dalleParameters(changed).map((spec) =>
    spec.initial.kind === 'normal'
      ? { ...spec, initial: { kind: 'normal' as const, deviation: 0.3 } }
      : spec,
  );
  return [initialParameters(specs, random), changed];
}

const textOf = (given: DalleConfig) =>
  tf.tensor2d(
    [[0, 3, 6], [5, 1, 2, 4, 4], []].flatMap((words) => [...textRow(given, words)]),
    [batch, given.textLength],
    'int32',
  );
const image = (seed = 0) =>
  tf.tensor2d(
    random
      .stream('image')
      .at(seed)
      .integers(batch * 16, 9),
    [batch, 16],
    'int32',
  );

/** Text and image logits of one row. */
async function logits(parameters: Parameters, given: DalleConfig, ids: number[]) {
  const stream = dalleBody(parameters, given, tf.tensor2d([ids], undefined, 'int32'));
  const [text, picture] = [
    logitsOf(parameters, 'text', stream),
    logitsOf(parameters, 'image', stream),
  ];
  return (await tf.concat([text, picture], 1).array()) as number[][];
}

describeOnBackends('DALL·E', () => {
  it('pads each text position with a token of its own, or all with one', () => {
    expect([...textRow(config, [0, 3])]).toEqual([7, 0, 3, 10, 11, 12]);
    expect([...textRow({ ...config, padEachPosition: false }, [0, 3])]).toEqual([7, 0, 3, 8, 8, 8]);
    expect(() => textRow(config, [0, 0, 0, 0, 0, 0])).toThrow(/room for 5/);
  });

  it('knows nothing at first: both losses lie near the logarithm of their range', async () => {
    const parameters = initialParameters(dalleParameters(config), random);
    const given = { text: textOf(config), image: image() };
    const { loss, textLoss, imageLoss } = dalleLoss(parameters, config, given, 7 / 8);
    const [l, t, i] = await Promise.all(
      [loss, textLoss, imageLoss].map(async (term) => (await term.data())[0]),
    );
    expect(Math.abs(t - Math.log(13))).toBeLessThan(0.05);
    expect(Math.abs(i - Math.log(9))).toBeLessThan(0.05);
    expect(l).toBeCloseTo(t / 8 + (7 * i) / 8, 5);
  });

  it.each(['paper', 'full', 'axial'] as const)(
    'has right slopes under %s masks, none of them zero throughout',
    async (masks) => {
      const [parameters, given] = model({ masks });
      const data = { text: textOf(given), image: image() };
      const loss = (p: Parameters) => dalleLoss(p, given, data, 7 / 8).loss;
      const { gradients } = valueAndGradients(loss, parameters);
      for (const [name, gradient] of gradients) {
        const values = await gradient.data();
        expect(Math.max(...Array.from(values, Math.abs)), name).toBeGreaterThan(0);
      }
      for (const name of ['position.row.weight', 'h.1.attn.c_attn.weight', 'head.image.bias']) {
        const gradient = await gradients.get(name)!.data();
        const f = (x: tf.Tensor) => loss(new Map([...parameters, [name, x]]));
        for (const [i, slope] of await slopes(f, parameters.get(name)!, [0, 5]))
          expect(Math.abs(gradient[i] - slope), name).toBeLessThan(5e-3);
      }
    },
  );

  it.each(['paper', 'full', 'axial'] as const)(
    'sees no future under %s masks, and the text never sees the image',
    async (masks) => {
      const [parameters, given] = model({ masks });
      const ids = [
        ...textRow(given, [0, 3, 6]),
        ...Array.from({ length: 16 }, (_, i) => 13 + (i % 9)),
      ];
      const before = await logits(parameters, given, ids);
      for (const changed of [2, 6, 11, 20]) {
        const after = await logits(
          parameters,
          given,
          ids.map((id, i) => (i !== changed ? id : i < 6 ? 1 : 13 + ((id - 12) % 9))),
        );
        before.forEach((row, i) => {
          const difference = Math.max(...row.map((value, k) => Math.abs(value - after[i][k])));
          if (i < changed) expect(difference).toBe(0);
          if (i === changed) expect(difference).toBeGreaterThan(1e-4);
        });
        // Under the paper's masks everything that comes later has seen it by the last layer.
        if (masks === 'paper' && changed >= 6)
          expect(before.slice(changed).every((row, i) => row[0] !== after[changed + i][0])).toBe(
            true,
          );
      }
    },
  );

  it('looks nowhere that the mask of its layer forbids', async () => {
    const [parameters] = model();
    const text = textOf(config);
    const tokens = sequenceOf(config, text, image());
    const found: { weights: tf.Tensor; allowed: boolean[] }[] = [];
    dalleBody(parameters, config, tokens, (_, qkv, mask) => {
      const { weights } = attentionParts(qkv, { batch, time: 22, heads: 2, mask });
      const positions = [...Array(22).keys()];
      const allowed = positions.flatMap((q) => positions.map((k) => mask.allows(q, k)));
      found.push({ weights, allowed });
    });
    expect(found).toHaveLength(4);
    for (const { weights, allowed } of found)
      (await weights.data()).forEach((weight, i) => {
        if (!allowed[i % 484]) expect(weight).toBe(0);
      });
  });

  it('writes with kept keys and values what it would write without them', async () => {
    for (const masks of ['paper', 'full', 'axial'] as const) {
      const [parameters, given] = model({ masks });
      const text = textOf(given);
      const key = tf.tensor1d(random.stream('write').slot(1), 'int32');
      const { image: written, scores } = write(parameters, given, text, { key, scores: true });
      const picture = tf.slice(written as tf.Tensor2D, [0, 0], [batch, 15]);
      const stream = dalleBody(parameters, given, sequenceOf(given, text, picture));
      const all = tf.reshape(logitsOf(parameters, 'image', stream), [batch, 21, 9]);
      const wanted = tf.transpose(tf.slice(all, [0, 5, 0], [batch, 16, 9]), [1, 0, 2]);
      await expectClose(scores!, wanted, 1e-4);
    }
  });

  it('draws image tokens with their probability', async () => {
    const [parameters] = model();
    const count = 600;
    const row = tf.tensor2d([[...textRow(config, [0, 3, 6])]], undefined, 'int32');
    const text = tf.tile(row, [count, 1]);
    const key = tf.tensor1d(random.stream('write').slot(2), 'int32');
    const given = tf.tile(tf.tensor2d([[4, 4, 2]], undefined, 'int32'), [count, 1]);
    const onlyOne = { ...config, rows: 1 };
    const { image: drawn, scores } = write(parameters, { ...onlyOne }, text, {
      key,
      given,
      scores: true,
    });
    const p = await tf.softmax(tf.slice(scores!, [0, 0, 0], [1, 1, 9])).data();
    const last = Array.from(await drawn.data()).filter((_, i) => i % 4 === 3);
    // Pearson's χ² of 8 degrees of freedom: its deviation is 4.
    const chi = Array.from(p).reduce((sum, share, id) => {
      const seen = last.filter((token) => token === id).length;
      return sum + (seen - share * count) ** 2 / (share * count);
    }, 0);
    expect(chi).toBeLessThan(8 + 4 * 4);
  });

  it('keeps given tokens, takes the best without noise, and leaves no tensor behind', async () => {
    const [parameters] = model();
    const text = textOf(config);
    const given = tf.slice(image() as tf.Tensor2D, [0, 0], [batch, 7]);
    const options = { given, topK: 1, key: tf.tensor1d(random.stream('w').slot(0), 'int32') };
    const run = () => write(parameters, config, text, options);
    const greedy = () => write(parameters, config, text, { given, key: null });
    tf.dispose([run().image, greedy().image]);
    const before = tf.memory().numTensors;
    const { image: one } = run();
    const { image: best } = greedy();
    expect(await one.data()).toEqual(await best.data());
    const start = tf.slice(one, [0, 0], [batch, 7]);
    expect(await start.data()).toEqual(await given.data());
    tf.dispose([one, best, start]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
