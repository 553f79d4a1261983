import { openDevice } from '#engine/device';
import { disposeParameters, initialParameters, type ParameterSpec } from '#engine/nn';
import { createRandom } from '#engine/random';
import { gptParameters } from '#models/gpt';
import { englishGrammar, sampleBatch, type TextBatch } from '#worlds/text';
import { gptOf, type Shape } from './shapes';

/** A parameter under Hugging Face's name for GPT-2; matrices are [in, out]. */
export interface Weight {
  name: string;
  shape: number[];
  values: Float32Array<ArrayBuffer>;
}

/** What a trainer is given: where to start from, and what to learn. */
export interface Task {
  shape: Shape;
  weights: Weight[];
  /** Step i takes batch i, and starts over at the end. */
  batches: TextBatch[];
}

const SEED = 'bench';
const BATCHES = 32;
const CHARACTERS = 100_000;

/** The same weights and batches for every trainer, whatever the platform. */
export async function makeTask(shape: Shape): Promise<Task> {
  const random = createRandom(SEED);
  const text = new TextEncoder().encode(englishGrammar().sample(1, CHARACTERS));
  const ids = Int32Array.from(text);
  const data = random.stream('data');
  return {
    shape,
    weights: await initialWeights(gptParameters(gptOf(shape))),
    batches: Array.from({ length: BATCHES }, (_, i) =>
      sampleBatch(ids, shape.batch, shape.time, data.at(i)),
    ),
  };
}

/** A model's own initial values, read from tensors of a backend that every platform has. */
export async function initialWeights(specs: ParameterSpec[]): Promise<Weight[]> {
  await openDevice({ force: 'cpu', wasmPaths: { simd: '', plain: '' } });
  const parameters = initialParameters(specs, createRandom(SEED));
  const weights: Weight[] = [];
  for (const [name, tensor] of parameters)
    weights.push({ name, shape: tensor.shape, values: (await tensor.data()) as Weight['values'] });
  disposeParameters(parameters);
  return weights;
}
