import { initialParameters } from '#engine/nn';
import type { AdamWOptions } from '#engine/optim';
import { createRandom } from '#engine/random';
import { configProblem, dalleDefaults, dalleParameters, type DalleConfig } from '#models/dalle';
import { newSplit, type PictureWorld, type Split } from '#worlds/pictures';
import { captionEntropy, isSceneWorld } from '#worlds/scenes';
import { sha256 } from '#worlds/text';
import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../training-error';
import { withDefaults } from '../shared/controls';
import type { Ranker } from './drawing-model';
import { learnCaptions, type Captions } from './captions';
import { tokenizePairs } from './tokenized-pairs';
import { dalleDeclaration, type DalleControls } from './declaration';
import { ceilingOn } from './evaluate';
import type { PictureTokenizer } from '../dvae';
import { renumbered } from './picture-tokenizer';
import { DalleSession } from './session';
import { oracleOf } from './world-of';

/** The paper's but for β₂ and the decay, which belong to long runs (Ramesh et al. 2021, appendix B). */
const optimiser: AdamWOptions = {
  beta1: 0.9,
  beta2: 0.99,
  epsilon: 1e-8,
  weightDecay: 0.01,
  clip: 1,
};

export interface DalleTools {
  /** The session disposes of it, and of the ranker. */
  tokenizer: PictureTokenizer;
  tokenizerHash: string;
  ranker: Ranker | null;
  world: PictureWorld;
  replay: boolean;
  /** Pictures of no training, on which losses are measured and whose captions are drawn. @default 128 */
  validated?: number;
}

/** A training on pictures that a tokenizer puts into words. */
export async function prepareDalle(
  spec: RunSpec,
  { replay, ranker, world, tokenizerHash, validated = 128, ...tools }: DalleTools,
): Promise<DalleSession> {
  const values = withDefaults(dalleDeclaration, spec.controls);
  const written = tools.tokenizer;
  const tokenizer = values.codebook === 'renumbered' ? renumbered(written) : written;
  const captions = learnCaptions(world);
  const config = configOf(values, captions, tokenizer);
  const random = createRandom(spec.seed);
  const examiner = createRandom('examiner of dalle');
  const corpus = (random: typeof examiner, count: number, split?: Split) =>
    tokenizePairs(
      world,
      config,
      { bpe: captions.bpe, tokenizer },
      { random, step: 0, count, split },
    );
  const validation = await corpus(examiner, validated, newSplit(world));
  const oracle = oracleOf(spec.data, tokenizer.size);
  return new DalleSession(spec, {
    model: { config, bpe: captions.bpe, tokenizer, tokenizerHash, ranker, world, oracle },
    parameters: initialParameters(dalleParameters(config), random),
    training: await corpus(random, values.pictures),
    validation,
    data: random.stream('data'),
    batch: values.batch,
    imageWeight: values.imageWeight,
    optimiser,
    schedule: {
      rate: values.learningRate,
      warmup: Math.min(values.warmup, spec.steps),
      steps: spec.steps,
      floor: 0.1,
    },
    captionEntropy: entropyOf(world),
    ceiling: await ceilingOn({ tokenizer, oracle }, validation.batch),
    dataHash: await sha256(world.identity),
    replay,
  });
}

/** @throws TrainingError if the numbers make no model */
function configOf(
  values: DalleControls,
  { bpe, textLength }: Captions,
  { rows, columns, codes }: PictureTokenizer,
): DalleConfig {
  const config: DalleConfig = {
    ...dalleDefaults,
    rows,
    columns,
    textLength,
    imageVocabulary: codes,
    textVocabulary: bpe.vocabularySize,
    layers: values.layers,
    heads: values.heads,
    width: values.width,
    masks: values.masks,
    padEachPosition: values.padEachPosition,
  };
  const problem = configProblem(config);
  if (problem) throw new TrainingError('badControls', `${problem}.`);
  return config;
}

/** Exact, where a grammar wrote the captions. */
const entropyOf = (world: PictureWorld): number | null =>
  isSceneWorld(world) ? captionEntropy(world.options) : null;
