import { tf } from '#engine';
import { softmaxCrossEntropy } from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import { createRandom, type Draw } from '#engine/random';
import { gpt, type GptConfig } from '#models/gpt';
import { batchOf, corpusRows, type Row, type Taught } from '#worlds/instructions';
import { exactness } from './answers';
import { traitsOf } from './traits';

const SKILLED = 48;

/**
 * The same for every run, so that all models answer the same prompts with the same random numbers. Its name
 * is a seed: another would change every number that was measured.
 */
const examiner = createRandom('examiner of tell');

export interface Behaviour {
  /** Mean score by the hidden labeller: what the reward stands for. */
  goldReward: number;
  /** Share of the answers that end by themselves. */
  stopRate: number;
  /** Share of reversals and counts that are right to the last letter. */
  sideSkill: number;
}

export { promptOf, subjectsOf } from './prompts';

let skills: Row[] | null = null;
const skilledRows = () =>
  (skills ??= [
    ...corpusRows(examiner.stream('reverse').at(0), SKILLED, 'reverse'),
    ...corpusRows(examiner.stream('count').at(0), SKILLED, 'count'),
  ]);

/** How a model behaves at temperature 1, whatever its loss says. */
export async function behaviour(
  parameters: Parameters,
  config: GptConfig,
  verb = 'tell',
): Promise<Behaviour> {
  const { gold, stops } = await traitsOf(parameters, config, verb);
  return {
    goldReward: gold,
    stopRate: stops,
    sideSkill: await exactness(parameters, config, skilledRows()),
  };
}

/** Mean loss in nats a counted token. */
export async function lossOn(
  parameters: Parameters,
  config: GptConfig,
  rows: readonly Row[],
  taught: Taught,
): Promise<number> {
  const batch = batchOf(rows, taught);
  const loss = tf.tidy(() => {
    const shape: [number, number] = [rows.length, config.context];
    const inputs = tf.tensor2d(batch.inputs, shape, 'int32');
    const targets = tf.tensor2d(batch.targets, shape, 'int32');
    return softmaxCrossEntropy(
      gpt(parameters, config, inputs),
      targets,
      tf.tensor1d(batch.weights),
    );
  });
  const [value] = await loss.data();
  loss.dispose();
  return value;
}

/** What rows to validate on are drawn from, apart from any run's. */
export const examinersDraw = (name: string): Draw => examiner.stream(name).at(0);
