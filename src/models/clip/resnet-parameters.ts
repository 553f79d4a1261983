import type { Initial, ParameterSpec } from '#engine/nn';
import { RESNET_EXPANSION, resNetChannels, resNetStride, type ClipResNetConfig } from './config';
import { affine, matrix } from './specs';

/** One convolution and the norm after it. */
interface Convolution {
  conv: string;
  norm: string;
  out: number;
  from: number;
  side: number;
}

/** The parameters of CLIP's ResNet, under the names of OpenAI's release and of open_clip. */
export function clipResNetParameters(config: ClipResNetConfig): ParameterSpec[] {
  const { size, embedding } = config;
  const channels = resNetChannels(config);
  const initial: Initial = { kind: 'normal', deviation: channels ** -0.5 };
  return [
    ...convolutions(config).flatMap(({ conv, norm, out, from, side }) => [
      // He et al. 2015: what a ReLU halves, the weights make up for.
      matrix(conv, [out, from, side, side], {
        kind: 'normal',
        deviation: Math.sqrt(2 / (from * side * side)),
      }),
      // A block starts as its shortcut: its last norm multiplies by 0.
      vector(`${norm}.weight`, out, { kind: norm.endsWith('.bn3') ? 'zeros' : 'ones' }),
      vector(`${norm}.bias`, out, { kind: 'zeros' }),
    ]),
    ...(config.attentionPool === false
      ? []
      : [
          {
            name: 'attnpool.positional_embedding',
            shape: [(size / resNetStride(config)) ** 2 + 1, channels],
            initial,
            decay: true,
          },
          ...['q_proj', 'k_proj', 'v_proj'].flatMap((part) =>
            affine(`attnpool.${part}`, channels, channels, initial),
          ),
        ]),
    ...affine('attnpool.c_proj', embedding, channels, initial),
  ];
}

/** What the batch norms remember; no gradient reaches it. */
export function clipResNetStatistics(config: ClipResNetConfig): ParameterSpec[] {
  return convolutions(config).flatMap(({ norm, out }) => [
    vector(`${norm}.running_mean`, out, { kind: 'zeros' }),
    vector(`${norm}.running_var`, out, { kind: 'ones' }),
  ]);
}

function convolutions({ width, layers }: ClipResNetConfig): Convolution[] {
  const half = Math.floor(width / 2);
  const stem = [
    [3, half],
    [half, half],
    [half, width],
  ].map(([from, out], i) => ({ conv: `conv${i + 1}`, norm: `bn${i + 1}`, from, out, side: 3 }));
  let from = width;
  const stages = layers.flatMap((blocks, stage) =>
    Array.from({ length: blocks }, (_, i) => {
      const name = `layer${stage + 1}.${i}`;
      const narrow = width * 2 ** stage;
      const wide = narrow * RESNET_EXPANSION;
      const fits = from === wide && !(i === 0 && stage > 0);
      const block = blockOf(name, from, narrow, wide, fits);
      from = wide;
      return block;
    }).flat(),
  );
  return [...stem, ...stages];
}

function blockOf(name: string, from: number, narrow: number, wide: number, fits: boolean) {
  const part = (i: number, from: number, out: number, side: number): Convolution => ({
    conv: `${name}.conv${i}`,
    norm: `${name}.bn${i}`,
    from,
    out,
    side,
  });
  const shortcut = `${name}.downsample`;
  return [
    part(1, from, narrow, 1),
    part(2, narrow, narrow, 3),
    part(3, narrow, wide, 1),
    ...(fits ? [] : [{ conv: `${shortcut}.0`, norm: `${shortcut}.1`, from, out: wide, side: 1 }]),
  ];
}

const vector = (name: string, size: number, initial: Initial): ParameterSpec => ({
  name,
  shape: [size],
  initial,
  decay: false,
});
