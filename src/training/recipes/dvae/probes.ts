import { createRandom } from '#engine/random';
import { gridSide, tokensOf, valuesOf } from '#models/dvae';
import { newSplit, unitPixels, type PictureWorld } from '#worlds/pictures';
import { answersAbout, type ProbeAnswers } from '../../probe-answers';
import { countsOf, perplexityOf } from './examine';
import { bytesOf, type DvaeReader } from './reader';
import type {
  CodebookResult,
  DrawnArgs,
  DrawnResult,
  DvaeProbes,
  ReconstructionsArgs,
  ReconstructionsResult,
  TokenArgs,
  TokenResult,
} from './results';
import { revive } from './revive';

/** What a dVAE is looked at with. */
export interface Looked {
  reader: DvaeReader;
  world: PictureWorld;
  /** The pictures that it is examined on. */
  pictures: Uint8Array<ArrayBuffer>;
}

/** What a dVAE says of itself. */
export const dvaeProbes = (looked: Looked): ProbeAnswers<DvaeProbes> =>
  answersAbout<DvaeProbes, Looked>(looked, {
    reconstructions,
    codebook,
    token,
    drawn,
    revive: ({ reader, pictures }) => revive(reader, pictures),
  });

/** New pictures, or of an endless world things that training never shows. */
const chosen = (world: PictureWorld, seed: number, count: number, unseen = false) =>
  world.batch({
    random: createRandom(`look ${seed}`),
    step: 0,
    count,
    split: unseen ? 'heldOut' : newSplit(world),
  }).pixels;

async function reconstructions(
  { reader, world }: Looked,
  { count, seed, temperature, unseen }: ReconstructionsArgs,
): Promise<ReconstructionsResult> {
  const originals = chosen(world, seed, count, unseen);
  const { tokens, hard, soft } = await reader.read(originals, temperature, seed);
  const { config } = reader;
  const values = unitPixels(originals);
  return {
    size: config.size,
    side: gridSide(config),
    codes: config.codes,
    originals,
    soft: bytesOf(soft),
    hard: bytesOf(hard),
    tokens,
    softErrors: errorsOf(values, soft, valuesOf(config)),
    hardErrors: errorsOf(values, hard, valuesOf(config)),
  };
}

/** Mean squared error of each picture. */
function errorsOf(a: Float32Array, b: Float32Array, each: number): number[] {
  return Array.from({ length: a.length / each }, (_, n) => {
    let sum = 0;
    for (let i = n * each; i < (n + 1) * each; i++) sum += (a[i] - b[i]) ** 2;
    return sum / each;
  });
}

async function codebook({ reader, pictures }: Looked): Promise<CodebookResult> {
  const { config } = reader;
  const { codes, size } = config;
  const side = gridSide(config);
  const patch = size / side;
  const grids = Int32Array.from({ length: codes * side * side }, (_, i) =>
    Math.floor(i / side / side),
  );
  const drawn = bytesOf(await reader.pictures(grids));
  const start = Math.floor(side / 2) * patch;
  const swatches = new Uint8Array(codes * patch * patch * 3);
  for (let code = 0; code < codes; code++)
    for (let y = 0; y < patch; y++) {
      const from = ((code * size + start + y) * size + start) * 3;
      swatches.set(drawn.subarray(from, from + patch * 3), (code * patch + y) * patch * 3);
    }
  const counts = countsOf(await reader.tokens(pictures), codes);
  return { codes, patch, swatches, counts, perplexity: perplexityOf(counts) };
}

async function token(
  { reader, world }: Looked,
  { seed, picture, token }: TokenArgs,
): Promise<TokenResult> {
  const each = valuesOf(reader.config);
  const pixels = chosen(world, seed, picture + 1).subarray(picture * each, (picture + 1) * each);
  const logits = await reader.logits(pixels);
  const { codes } = reader.config;
  return { logits: Array.from(logits.subarray(token * codes, (token + 1) * codes)) };
}

async function drawn({ reader }: Looked, { tokens }: DrawnArgs): Promise<DrawnResult> {
  const { config } = reader;
  const known = (id: number) => Number.isInteger(id) && id >= 0 && id < config.codes;
  if (!tokens.every(known) || tokens.length % tokensOf(config) !== 0)
    throw new Error(`A picture is ${tokensOf(config)} tokens from 0 to ${config.codes - 1}.`);
  const pictures = bytesOf(await reader.pictures(Int32Array.from(tokens)));
  return { size: config.size, pictures };
}
