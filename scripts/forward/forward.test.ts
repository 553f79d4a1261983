import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../../src/engine/checkpoint';
import { relativeError } from '../../src/engine/testing';
import { bundle } from '../lib/bundle.mjs';

const vectors = (path: string) => join('tests/vectors', path);
let program: string;
let folder: string;

/** Runs the program as `npm run forward` does. */
function forward(...args: string[]): Promise<{ code: number; said: string }> {
  const command = ['--no-warnings', program, ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

const readTensors = async (path: string) => readSafetensors(await readFile(path)).tensors;
const write = (path: string, tensors: ReadonlyMap<string, StoredTensor>) =>
  writeFile(path, writeSafetensors(tensors));
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Expects the tensors of a file to have the names, shapes and values of the expected ones. */
async function expectSame(
  path: string,
  name: string,
  also: (name: string) => boolean = () => false,
) {
  const found = await readTensors(path);
  const expected = await readTensors(vectors(`${name}/expected.safetensors`));
  const names = [...found.keys()].filter((key) => expected.has(key) || !also(key));
  expect(names.sort()).toEqual([...expected.keys()].sort());
  for (const [key, { shape, data }] of expected) {
    expect(found.get(key)!.shape, key).toEqual(shape);
    // Zero but for rounding: see the test of CLIP.
    if (key.endsWith('k_proj.bias')) continue;
    const values = found.get(key)!.data as Float32Array;
    expect(relativeError(values, data as Float32Array), key).toBeLessThan(1e-5);
  }
}

beforeAll(async () => {
  program = await bundle('scripts/forward/main.ts');
  folder = await mkdtemp(join(tmpdir(), 'bonsai-forward-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const output = () => join(folder, 'out.safetensors');
const running = (what: string, where: string, ...more: string[]) =>
  forward(`--${what}`, where, '--output', output(), '--backend', 'wasm', ...more);

describe('npm run forward', { timeout: 60_000 }, () => {
  it.each([
    'adamw',
    'ppo',
    'reward_ranking_k4',
    'reward_ranking_k9',
    'gumbel_softmax',
    'logit_laplace',
    'diffusion',
  ])('computes the case %s', async (name) => {
    const { code, said } = await running('case', vectors(name));
    expect(said).toMatch(/On wasm/);
    expect(code).toBe(0);
    await expectSame(output(), name);
  });

  it.each([
    ['clip', ['--grad']],
    ['clip_resnet', []],
    ['reward_model', []],
  ])('runs the model %s', async (name, more) => {
    const input = vectors(`${name}/inputs.safetensors`);
    const { code } = await running('model', vectors(name), '--input', input, ...more);
    expect(code).toBe(0);
    await expectSame(output(), name);
  });

  it('runs GPT-2, and tells which biases it takes for zero', async () => {
    const input = vectors('gpt2/inputs.safetensors');
    const lacking = await running('model', vectors('gpt2'), '--input', input);
    expect(lacking.said).toMatch(/so are zero: transformer\.h\.0\.attn\.c_attn\.bias/);
    const whole = join(folder, 'gpt2');
    await cp(vectors('gpt2'), whole, { recursive: true });
    const weights = await readTensors(vectors('gpt2/model.safetensors'));
    const biases = await readTensors(vectors('gpt2/c_attn_bias.safetensors'));
    await write(join(whole, 'model.safetensors'), new Map([...weights, ...biases]));
    const { code, said } = await running('model', whole, '--input', input, '--grad');
    expect(code).toBe(0);
    expect(said).not.toMatch(/zero/);
    await expectSame(output(), 'gpt2');
  });

  it('takes 64-bit tokens, as PyTorch saves them, and gives a reward model its ranking loss', async () => {
    const path = join(folder, 'long.safetensors');
    const { shape, data } = (await readTensors(vectors('reward_model/inputs.safetensors'))).get(
      'input_ids',
    )!;
    const long = BigInt64Array.from(Array.from(data as Int32Array, BigInt));
    await write(path, new Map([['input_ids', { dtype: 'I64', shape, data: long }]]));
    const { code } = await running('model', vectors('reward_model'), '--input', path, '--grad');
    expect(code).toBe(0);
    const also = (name: string) => name === 'loss' || name.startsWith('grad.');
    await expectSame(output(), 'reward_model', also);
    const found = await readTensors(output());
    const rewards = Array.from(found.get('rewards')!.data as Float32Array);
    const pairs = rewards.flatMap((w, i) =>
      rewards.slice(i + 1).map((l) => Math.log1p(Math.exp(l - w))),
    );
    const mean = pairs.reduce((sum, loss) => sum + loss, 0) / pairs.length;
    expect((found.get('loss')!.data as Float32Array)[0]).toBeCloseTo(mean, 6);
    expect(found.has('grad.score.weight')).toBe(true);
  });

  it('embeds images alone, and takes the loss of a single pair, which is nothing', async () => {
    const given = await readTensors(vectors('clip/inputs.safetensors'));
    const one = new Map(
      [...given].map(([name, { dtype, shape, data }]) => {
        const size = shape.slice(1).reduce((product, n) => product * n, 1);
        const first = (data as Float32Array).slice(0, size);
        return [name, { dtype, shape: [1, ...shape.slice(1)], data: first }];
      }),
    );
    const path = join(folder, 'one.safetensors');
    await write(path, one);
    expect((await running('model', vectors('clip'), '--input', path, '--grad')).code).toBe(0);
    expect(Array.from((await readTensors(output())).get('loss')!.data as Float32Array)).toEqual([
      0,
    ]);
    await write(path, new Map([['pixel_values', given.get('pixel_values')!]]));
    expect((await running('model', vectors('clip'), '--input', path)).code).toBe(0);
    const found = await readTensors(output());
    expect([...found.keys()]).toEqual(['image_embeds']);
    const expected = (await readTensors(vectors('clip/expected.safetensors'))).get('image_embeds')!;
    const values = found.get('image_embeds')!.data as Float32Array;
    expect(relativeError(values, expected.data as Float32Array)).toBeLessThan(1e-5);
  });

  it('takes a mask of padding on the right where rows are read at their ends, and no other', async () => {
    const given = await readTensors(vectors('reward_model/inputs.safetensors'));
    const ids = given.get('input_ids')!;
    const real = Int32Array.from(ids.data as Int32Array, (id) => (id === 0 ? 0 : 1));
    const masked = (data: Int32Array<ArrayBuffer>): Map<string, StoredTensor> =>
      new Map([...given, ['attention_mask', { dtype: 'I32', shape: ids.shape, data }]]);
    const path = join(folder, 'masked.safetensors');
    await write(path, masked(real));
    expect((await running('model', vectors('reward_model'), '--input', path)).code).toBe(0);
    await expectSame(output(), 'reward_model');
    await write(path, masked(real.map((one, i) => (i === 0 ? 0 : one))));
    const refused = await running('model', vectors('reward_model'), '--input', path);
    expect(refused.said).toMatch(/Pad on the right and leave it out/);
    expect(refused.code).toBe(2);
  });

  it('refuses what it cannot work with, says what to do, and writes nothing', async () => {
    const clip = vectors('clip/inputs.safetensors');
    const strange = join(folder, 'strange');
    await cp(vectors('gpt2'), strange, { recursive: true });
    await writeFile(join(strange, 'config.json'), '{"model_type":"bert"}');
    const unknown = join(folder, 'unknown');
    await cp(vectors('adamw'), unknown, { recursive: true });
    await writeFile(join(unknown, 'config.json'), '{}');
    const floats = join(folder, 'floats.safetensors');
    const ids: StoredTensor = { dtype: 'F32', shape: [1, 2], data: new Float32Array([1, 2]) };
    await write(floats, new Map([['input_ids', ids]]));
    const refusals: [string[], RegExp][] = [
      [['--model', vectors('gpt2')], /--input FILE/],
      [['--model', 'nowhere', '--input', clip], /nowhere.config\.json is not there/],
      [['--model', vectors('gpt2'), '--input', 'nowhere'], /nowhere is not there/],
      [['--model', vectors('gpt2'), '--input', floats], /input_ids .* holds F32.*tensor\.long/],
      [['--model', vectors('clip_resnet'), '--input', clip], /pixel_values .* is \[6, 3, 16, 16\]/],
      [['--model', vectors('clip_resnet'), '--input', floats], /has no pixel_values/],
      [['--model', strange, '--input', clip], /"bert"\. Supported are/],
      [['--case', unknown], /No case has just these inputs/],
      [['--case', vectors('gpt2')], /No case has just these inputs/],
      [['--colour', 'red'], /--help/],
    ];
    for (const [args, sentence] of refusals) {
      const nothing = join(folder, 'nothing.safetensors');
      const { code, said } = await forward(...args, '--output', nothing, '--backend', 'wasm');
      expect(said).toMatch(sentence);
      expect(said, 'no stack').not.toMatch(/\n\s+at /);
      expect(code).toBe(2);
      expect(await exists(nothing)).toBe(false);
    }
    expect((await forward('--help')).said).toMatch(/--model DIR --input FILE/);
  });
});
