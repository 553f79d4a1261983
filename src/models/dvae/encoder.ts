import type { Tensor } from '#engine';
import { avgPool, maxPool, relu, reshape } from '#engine/kernels';
import { scopeOf, type Parameters, type ParameterSpec } from '#engine/nn';
import { block, blockConvolutions, convolutionSpecs, convolve } from './blocks';
import { tokensOf, type DvaeConfig } from './config';

/** Windows of a block's four convolutions: the wide ones first, to look around. */
const SIDES = [3, 3, 3, 1];
/** The first convolution sees 7 × 7 pixels. */
const FIRST = 7;

/**
 * The encoder: pictures → logits over the codebook for every place of the grid.
 *
 * @param pictures [n, size, size, channels], values in [0, 1]
 * @returns [n · tokens, K]
 */
export function encode(parameters: Parameters, config: DvaeConfig, pictures: Tensor): Tensor {
  const p = scopeOf(parameters, 'encoder.blocks');
  const { groups, blocks, codes, pool } = config;
  const halve = pool === 'max' ? maxPool : avgPool;
  let x = convolve(p.under('input'), pictures);
  for (let group = 1; group <= groups; group++) {
    if (group > 1) x = halve(x, 2);
    for (let i = 1; i <= blocks; i++)
      x = block(p.under(`group_${group}.block_${i}`), x, 1 / (groups * blocks) ** 2);
  }
  const logits = convolve(p.under('output.conv'), relu(x));
  return reshape(logits, [pictures.shape[0] * tokensOf(config), codes]);
}

/** The encoder's parameters, under the release's names with `encoder.` before them. */
export function encoderParameters(config: DvaeConfig): ParameterSpec[] {
  const { channels, groups, blocks, width, codes, logitScale } = config;
  const name = 'encoder.blocks';
  const specs = convolutionSpecs({
    name: `${name}.input`,
    from: channels,
    out: width,
    side: FIRST,
  });
  let from = width;
  for (let group = 1; group <= groups; group++)
    for (let i = 1; i <= blocks; i++) {
      const out = width * 2 ** (group - 1);
      const named = `${name}.group_${group}.block_${i}`;
      specs.push(
        ...blockConvolutions(named, [from, out], SIDES).flatMap((one) => convolutionSpecs(one)),
      );
      from = out;
    }
  const output = { name: `${name}.output.conv`, from, out: codes, side: 1 };
  return [...specs, ...convolutionSpecs(output, logitScale)];
}
