import type { Tensor } from '#engine';
import { relu, reshape, upsample } from '#engine/kernels';
import { scopeOf, type Parameters, type ParameterSpec } from '#engine/nn';
import { block, blockConvolutions, convolutionSpecs, convolve } from './blocks';
import { gridSide, outputsOf, tokensOf, type DvaeConfig } from './config';

/** Windows of a block's four convolutions, the other way round than in the encoder. */
const SIDES = [1, 3, 3, 3];

/** The weight [codeWidth, K, 1, 1] whose columns are the codebook: there is no other table. */
export const CODEBOOK = 'decoder.blocks.input.w';

/**
 * The decoder: a mixture of codes for every place of the grid → what is said of every pixel.
 *
 * @param codes [n · tokens, K]; rows that sum to 1, one-hot for tokens
 * @returns [n, size, size, outputs], see `outputsOf`
 */
export function decode(parameters: Parameters, config: DvaeConfig, codes: Tensor): Tensor {
  const p = scopeOf(parameters, 'decoder.blocks');
  const { groups, blocks } = config;
  const side = gridSide(config);
  const grid = [codes.shape[0] / tokensOf(config), side, side, config.codes];
  // A 1 × 1 convolution of a one-hot vector picks a column of its weight: the codebook's entry.
  let x = convolve(p.under('input'), reshape(codes, grid));
  for (let group = 1; group <= groups; group++) {
    if (group > 1) x = upsample(x, 2);
    for (let i = 1; i <= blocks; i++)
      x = block(p.under(`group_${group}.block_${i}`), x, 1 / (groups * blocks) ** 2);
  }
  return convolve(p.under('output.conv'), relu(x));
}

/** The decoder's parameters, under the release's names with `decoder.` before them. */
export function decoderParameters(config: DvaeConfig): ParameterSpec[] {
  const { groups, blocks, width, codes, codeWidth } = config;
  const name = 'decoder.blocks';
  // Of one-hot rows every output is one weight, not a sum over K of them: as if K were 1.
  const codebook = { name: `${name}.input`, from: codes, out: codeWidth, side: 1 };
  const specs = convolutionSpecs(codebook, Math.sqrt(codes));
  let from = codeWidth;
  for (let group = 1; group <= groups; group++)
    for (let i = 1; i <= blocks; i++) {
      const out = width * 2 ** (groups - group);
      const named = `${name}.group_${group}.block_${i}`;
      specs.push(
        ...blockConvolutions(named, [from, out], SIDES).flatMap((one) => convolutionSpecs(one)),
      );
      from = out;
    }
  const output = { name: `${name}.output.conv`, from, out: outputsOf(config), side: 1 };
  return [...specs, ...convolutionSpecs(output)];
}
