interface NetworkSizes {
  size: number;
  groups: number;
  width: number;
  codes: number;
  codeWidth: number;
  likelihood: string;
}

interface Stage {
  name:
    | 'picture'
    | 'first'
    | 'group'
    | 'halve'
    | 'logits'
    | 'tokens'
    | 'book'
    | 'double'
    | 'out'
    | 'outGaussian';
  group?: number;
  /** Height, width and channels. */
  shape: number[];
}

/** Every stage of the encoder and the decoder with what comes out of it. */
export function stagesOf({
  size,
  groups,
  width,
  codes,
  codeWidth,
  likelihood,
}: NetworkSizes): Stage[] {
  const stages: Stage[] = [
    { name: 'picture', shape: [size, size, 3] },
    { name: 'first', shape: [size, size, width] },
  ];
  let side = size;
  for (let group = 1; group <= groups; group++) {
    const [before, after] = [width * 2 ** Math.max(0, group - 2), width * 2 ** (group - 1)];
    if (group > 1) stages.push({ name: 'halve', shape: [(side /= 2), side, before] });
    stages.push({ name: 'group', group, shape: [side, side, after] });
  }
  stages.push({ name: 'logits', shape: [side, side, codes] });
  stages.push({ name: 'tokens', shape: [side, side] });
  stages.push({ name: 'book', shape: [side, side, codeWidth] });
  for (let group = 1; group <= groups; group++) {
    const channels = width * 2 ** (groups - group);
    if (group > 1) stages.push({ name: 'double', shape: [(side *= 2), side, 2 * channels] });
    stages.push({ name: 'group', group, shape: [side, side, channels] });
  }
  const [name, outputs] =
    likelihood === 'gaussian' ? (['outGaussian', 3] as const) : (['out', 6] as const);
  return [...stages, { name, shape: [size, size, outputs] }];
}
