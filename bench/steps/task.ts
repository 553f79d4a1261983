import type { ParameterSpec } from '#engine/nn';
import { createRandom, type Random } from '#engine/random';
import { clipParameters } from '#models/clip';
import { dvaeParameters, tokensOf } from '#models/dvae';
import { rewardParameters } from '#models/reward';
import { initialWeights, type Weight } from '../task/task';
import { sizes, type ModelName, type Sizes } from './sizes';

export interface Given {
  shape: number[];
  dtype: 'int32' | 'float32';
  values: Int32Array | Float32Array;
}

/** Where a trainer starts from, and the inputs by name of every step. */
export interface StepTask {
  model: ModelName;
  sizes: Sizes;
  weights: Weight[];
  /** Step i takes batch i, and starts over at the end. */
  batches: Record<string, Given>[];
}

const SEED = 'bench';
const BATCHES = 8;

/** The same weights and batches for both, whatever the platform. */
export async function makeStepTask(model: ModelName, all: Sizes = sizes): Promise<StepTask> {
  const random = createRandom(SEED);
  return {
    model,
    sizes: all,
    weights: await initialWeights(specsOf(model, all)),
    batches: Array.from({ length: BATCHES }, (_, i) => batchOf[model](random, i, all)),
  };
}

export function specsOf(model: ModelName, { reward, clip, dvae }: Sizes): ParameterSpec[] {
  if (model === 'reward') return rewardParameters(reward.gpt);
  return model === 'clip' ? clipParameters(clip.clip) : dvaeParameters(dvae.dvae);
}

const sizeOf = (shape: number[]) => shape.reduce((product, n) => product * n, 1);

function drawn(random: Random, name: string, i: number) {
  const draw = random.stream(name).at(i);
  return {
    integers(shape: number[], below: number): Given {
      const values = Int32Array.from(draw.uniform(sizeOf(shape)), (u) => Math.floor(u * below));
      return { shape, dtype: 'int32', values };
    },
    uniform: (shape: number[]): Given => ({
      shape,
      dtype: 'float32',
      values: Float32Array.from(draw.uniform(sizeOf(shape))),
    }),
  };
}

const rowEnds = (rows: number, time: number): Given => ({
  shape: [rows],
  dtype: 'int32',
  values: Int32Array.from({ length: rows }, (_, row) => row * time + time - 1),
});

const batchOf: Record<
  ModelName,
  (random: Random, i: number, sizes: Sizes) => StepTask['batches'][number]
> = {
  reward(random, i, { reward: { gpt, prompts, answers } }) {
    const rows = prompts * answers;
    return {
      tokens: drawn(random, 'tokens', i).integers([rows, gpt.context], gpt.vocabulary),
      last: rowEnds(rows, gpt.context),
    };
  },
  clip(random, i, { clip: { clip, batch } }) {
    const { text, image } = clip;
    return {
      tokens: drawn(random, 'tokens', i).integers([batch, text.context], text.vocabulary),
      ends: rowEnds(batch, text.context),
      pictures: drawn(random, 'pictures', i).uniform([
        batch,
        image.size,
        image.size,
        image.channels,
      ]),
    };
  },
  dvae(random, i, { dvae: { dvae, batch } }) {
    const noise = drawn(random, 'noise', i).uniform([batch * tokensOf(dvae), dvae.codes]);
    return {
      pictures: drawn(random, 'pictures', i).uniform([batch, dvae.size, dvae.size, dvae.channels]),
      // Gumbel's distribution, from a uniform one that stays away from 0 and 1.
      noise: { ...noise, values: noise.values.map((u) => -Math.log(-Math.log(0.999 * u + 5e-4))) },
    };
  },
};
