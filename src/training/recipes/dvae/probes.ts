import { createRandom } from '#engine/random';
import { gridSide, tokensOf, valuesOf } from '#models/dvae';
import { newSplit, unitPixels, type PictureWorld } from '#worlds/pictures';
import { answersAbout, type ProbeAnswers } from '../../probe-answers';
import { countsOf, perplexityOf } from './examine';
import { bytesOf, type DvaeCoder } from './coder';
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

/** What probes look at: a dVAE, its world, and pictures. */
export interface DvaeSubject {
  coder: DvaeCoder;
  world: PictureWorld;
  /** The pictures that it is examined on. */
  pictures: Uint8Array<ArrayBuffer>;
}

/** The probes of a dVAE. */
export const dvaeProbes = (subject: DvaeSubject): ProbeAnswers<DvaeProbes> =>
  answersAbout<DvaeProbes, DvaeSubject>(subject, {
    reconstructions,
    codebook,
    token,
    drawn,
    revive: ({ coder, pictures }) => revive(coder, pictures),
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
  { coder, world }: DvaeSubject,
  { count, seed, temperature, unseen }: ReconstructionsArgs,
): Promise<ReconstructionsResult> {
  const originals = chosen(world, seed, count, unseen);
  const { tokens, hard, soft } = await coder.read(originals, temperature, seed);
  const { config } = coder;
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

async function codebook({ coder, pictures }: DvaeSubject): Promise<CodebookResult> {
  const { config } = coder;
  const { codes, size } = config;
  const side = gridSide(config);
  const patch = size / side;
  const grids = Int32Array.from({ length: codes * side * side }, (_, i) =>
    Math.floor(i / side / side),
  );
  const drawn = bytesOf(await coder.pictures(grids));
  const start = Math.floor(side / 2) * patch;
  const swatches = new Uint8Array(codes * patch * patch * 3);
  for (let code = 0; code < codes; code++)
    for (let y = 0; y < patch; y++) {
      const from = ((code * size + start + y) * size + start) * 3;
      swatches.set(drawn.subarray(from, from + patch * 3), (code * patch + y) * patch * 3);
    }
  const counts = countsOf(await coder.tokens(pictures), codes);
  return { codes, patch, swatches, counts, perplexity: perplexityOf(counts) };
}

async function token(
  { coder, world }: DvaeSubject,
  { seed, picture, token }: TokenArgs,
): Promise<TokenResult> {
  const each = valuesOf(coder.config);
  const pixels = chosen(world, seed, picture + 1).subarray(picture * each, (picture + 1) * each);
  const logits = await coder.logits(pixels);
  const { codes } = coder.config;
  return { logits: Array.from(logits.subarray(token * codes, (token + 1) * codes)) };
}

async function drawn({ coder }: DvaeSubject, { tokens }: DrawnArgs): Promise<DrawnResult> {
  const { config } = coder;
  const known = (id: number) => Number.isInteger(id) && id >= 0 && id < config.codes;
  if (!tokens.every(known) || tokens.length % tokensOf(config) !== 0)
    throw new Error(`A picture is ${tokensOf(config)} tokens from 0 to ${config.codes - 1}.`);
  const pictures = bytesOf(await coder.pictures(Int32Array.from(tokens)));
  return { size: config.size, pictures };
}
