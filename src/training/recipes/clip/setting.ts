import { clipFamily, resNetStride, sized, type ClipConfig } from '#models/clip';
import type { AdamWOptions, Schedule } from '#engine/optim';
import type { Pairing, PictureWorld } from '#worlds/pictures';
import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../training-error';
import type { ClipControls } from './controls';

const COLOUR_CHANNELS = 3;

/** A run's controls, read and checked. */
export interface ClipSetting {
  model: ClipConfig;
  batch: number;
  pairing: Pairing;
  /** Parts of a batch whose gradients are added up; each sees its own texts alone. */
  accumulate: number;
  scale: ClipControls['scale'];
  normalized: boolean;
  optimiser: AdamWOptions;
  schedule: Schedule;
}

/** @throws TrainingError if the values do not fit together, or not to the world */
export function readSetting(
  spec: Pick<RunSpec, 'steps'>,
  values: ClipControls,
  world: PictureWorld,
): ClipSetting {
  const setting: ClipSetting = {
    model: modelOf(values, world),
    batch: values.batch,
    pairing: values.pairing,
    accumulate: values.accumulate,
    scale: values.scale,
    normalized: values.normalized,
    // β₂ and ε as the article has them for Vision Transformers (Table 18); clipped, since a run of a few
    // hundred steps cannot afford a bad one.
    optimiser: { beta1: 0.9, beta2: 0.98, epsilon: 1e-6, weightDecay: values.weightDecay, clip: 1 },
    schedule: {
      rate: values.learningRate,
      warmup: Math.min(values.warmup, spec.steps),
      steps: spec.steps,
      floor: 0.1,
    },
  };
  const problem = problemOf(setting, world);
  if (problem) throw new TrainingError('badControls', problem);
  return setting;
}

function modelOf(values: ClipControls, { tokenizer, size }: PictureWorld): ClipConfig {
  const member = clipFamily[values.encoder];
  const { embedding } = values;
  const text = {
    ...sized(member.text),
    vocabulary: tokenizer.vocabulary.length,
    context: tokenizer.context,
    endToken: tokenizer.end,
    ordered: values.words !== 'bag',
  };
  if (member.kind === 'resnet') {
    const { blurPool, attentionPool, wrapped } = values;
    const image = { ...member.image, blurPool, attentionPool, wrapped, size, embedding };
    return { text, embedding, image };
  }
  const image = {
    ...sized(member.image),
    size,
    patch: values.patch,
    channels: COLOUR_CHANNELS,
    preNorm: values.preNorm,
  };
  return { text, embedding, image };
}

/** What is wrong, and what to do; null if nothing is. */
function problemOf(
  { model, batch, accumulate, pairing }: ClipSetting,
  world: PictureWorld,
): string | null {
  const { image } = model;
  if ('patch' in image && image.size % image.patch !== 0)
    return `Pictures of ${image.size} pixels cannot be cut into patches of ${image.patch}. Choose a patch that divides them.`;
  if (!('patch' in image) && image.size % resNetStride(image) !== 0)
    return `This ResNet needs pictures whose side is a multiple of ${resNetStride(image)}.`;
  if (batch % accumulate !== 0 || batch / accumulate < 2)
    return `A batch of ${batch} cannot be cut into ${accumulate} parts of two pairs or more. Choose another number of parts.`;
  if (!world.pairings.includes(pairing))
    return `These pictures know no pairing "${pairing}". Choose one of: ${world.pairings.join(', ')}.`;
  return null;
}
