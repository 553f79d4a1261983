import type { ParameterSpec } from '#engine/nn';
import type { DvaeConfig } from './config';
import { decoderParameters } from './decoder';
import { encoderParameters } from './encoder';

/** The parameters of a dVAE, encoder first, under the names of OpenAI's release. */
export const dvaeParameters = (config: DvaeConfig): ParameterSpec[] => [
  ...encoderParameters(config),
  ...decoderParameters(config),
];
