import type { Tensor } from '#engine';
import type { Slots } from '#engine/capture';
import { initialParameters, type Parameters } from '#engine/nn';
import type { Random } from '#engine/random';
import {
  accumulatedLosses,
  clipParameters,
  clipStatistics,
  encodePictures,
  encodeText,
  logitsPerImage,
} from '#models/clip';
import type { ClipSetting } from './setting';

/** A batch on the device. */
interface Inputs {
  pixels: Tensor;
  tokens: Tensor;
  ends: Tensor;
}

/** The weights to start from; a scale that does not learn stays where it is put. */
export function initialWeights(random: Random, { model, scale }: ClipSetting): Parameters {
  const specs = [...clipParameters(model), ...clipStatistics(model)];
  return initialParameters(
    specs.map((spec) =>
      spec.name === 'logit_scale' && scale === 'one'
        ? { ...spec, initial: { kind: 'zeros' as const } }
        : spec,
    ),
    random,
  );
}

function features(parameters: Parameters, { model }: ClipSetting, given: Inputs) {
  return {
    images: encodePictures(parameters, model, given.pixels, { training: true }),
    texts: encodeText(parameters, model.text, given.tokens, given.ends),
  };
}

/** Every image beside every text. [batch, batch] */
export function logitsOf(parameters: Parameters, setting: ClipSetting, given: Inputs): Tensor {
  const { images, texts } = features(parameters, setting, given);
  return logitsPerImage(images, texts, parameters.get('logit_scale')!, setting.normalized);
}

/** The loss of what the slots hold, and its two sides. */
export function lossOf(parameters: Parameters, setting: ClipSetting, slots: Slots) {
  const given = {
    pixels: slots.get('pixels'),
    tokens: slots.get('tokens'),
    ends: slots.get('ends'),
  };
  const { images, texts } = features(parameters, setting, given);
  const scale = parameters.get('logit_scale')!;
  return accumulatedLosses(
    images,
    texts,
    (some, said) => logitsPerImage(some, said, scale, setting.normalized),
    setting.accumulate,
  );
}
