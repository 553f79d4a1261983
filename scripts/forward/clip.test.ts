import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../../src/engine/checkpoint';
import { createRandom } from '../../src/engine/random';
import { relativeError, useBackend } from '../../src/engine/testing';
import { products } from '../../src/training/recipes/clip/cosines';
import { openClip } from '../../src/training/recipes/clip/folder';
import { modelPixels } from '../../src/training/recipes/clip/pixels';
import { ClipEncoders } from '../../src/training/recipes/clip/encoders';
import { scenesWorld } from '../../src/worlds/scenes';
import { bundle } from '../lib/bundle.mjs';

const MODEL = 'static/models/clip-scenes';
const COUNT = 6;
let folder: string;

/** PyTorch has the channels first. [n, side, side, 3] → [n, 3, side, side] */
function channelsFirst(pixels: Float32Array, side: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(pixels.length);
  const places = side * side;
  pixels.forEach((value, at) => {
    const [pixel, channel] = [Math.floor(at / 3), at % 3];
    const [picture, place] = [Math.floor(pixel / places), pixel % places];
    out[(picture * 3 + channel) * places + place] = value;
  });
  return out;
}

describe('a CLIP that was exported here', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bonsai-clip-'));
    await useBackend('wasm');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read by npm run forward as a CLIPModel with the same logits', async () => {
    const names = await readdir(MODEL);
    const files = await Promise.all(
      names.map(async (name) => ({
        name,
        bytes: new Uint8Array(await readFile(join(MODEL, name))),
      })),
    );
    const { config, parameters, tokenizer } = openClip(files);
    const encoders = new ClipEncoders(() => parameters, config, tokenizer);
    const { pixels, captions } = scenesWorld().batch({
      random: createRandom('forward'),
      step: 0,
      count: COUNT,
    });
    const [images, texts] = [await encoders.pictures(pixels), await encoders.texts(captions)];
    const scale = await encoders.scale();
    const expected = products(images, texts, encoders.width).map((cosine) => cosine * scale);

    const inputs = new Map<string, StoredTensor>([
      [
        'pixel_values',
        { dtype: 'F32', shape: [COUNT, 3, 16, 16], data: channelsFirst(modelPixels(pixels), 16) },
      ],
      [
        'input_ids',
        { dtype: 'I32', shape: [COUNT, tokenizer.context], data: tokenizer.rows(captions).ids },
      ],
    ]);
    const [input, output] = ['in', 'out'].map((name) => join(folder, `${name}.safetensors`));
    await writeFile(input, writeSafetensors(inputs));
    const program = await bundle('scripts/forward/main.ts');
    const where = ['--model', MODEL, '--input', input, '--output', output, '--backend', 'wasm'];
    await promisify(execFile)(process.execPath, ['--no-warnings', program, ...where]);
    const found = readSafetensors(new Uint8Array(await readFile(output))).tensors;
    const logits = found.get('logits_per_image')!;
    expect(logits.shape).toEqual([COUNT, COUNT]);
    expect(relativeError(logits.data as Float32Array, expected)).toBeLessThan(1e-5);
    // A trained model: each picture's own caption, or an equal one, comes first.
    for (let i = 0; i < COUNT; i++)
      expect(Math.max(...expected.slice(i * COUNT, (i + 1) * COUNT))).toBeCloseTo(
        expected[i * COUNT + i],
        4,
      );
  });
});
