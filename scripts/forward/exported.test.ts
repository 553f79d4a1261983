/** What a training writes is what the page computed with: read back as a tool of Python would read it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tf } from '../../src/engine';
import { readSafetensors, writeSafetensors } from '../../src/engine/checkpoint';
import { relativeError, useBackend } from '../../src/engine/testing';
import { gpt, gptDefaults } from '../../src/models/gpt';
import { lastTokens, reward } from '../../src/models/reward';
import { RewardSession } from '../../src/training/recipes/reward/session';
import { RowsSession } from '../../src/training/recipes/instructions/rows-session';
import { preparedRun, presetSpec, surroundingsOf } from '../../src/training/testing/train-run';
import { bundle } from '../lib/bundle.mjs';

const SHAPE: [number, number] = [3, 12];
/** Rows of the world in tokens; the last two end early, padding after them. */
const ids = Int32Array.from(
  [
    [1, 3, 16, 8, 9, 28, 16, 10, 35, 15, 2, 0],
    [1, 3, 17, 8, 9, 44, 17, 10, 45, 15, 2, 0],
    [1, 3, 18, 8, 9, 18, 10, 36, 15, 2, 0, 0],
  ].flat(),
);

let program: string;
let folder: string;

beforeAll(async () => {
  await useBackend('wasm');
  program = await bundle('scripts/forward/main.ts');
  folder = await mkdtemp(join(tmpdir(), 'bonsai-exported-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** A few steps of a recipe, and the folder that is written after them. */
async function trained(recipe: string, controls: Record<string, number>) {
  const spec = presetSpec('quick', { recipe, steps: 3, controls });
  const { run } = await preparedRun(spec, 'wasm');
  await run.play();
  expect(run.failure).toBeNull();
  const record = run.record('exported', surroundingsOf('wasm').device);
  for (const { name, bytes } of await run.session!.export(record))
    await writeFile(join(folder, name), bytes);
  return run.session!;
}

/** What `npm run forward` makes of that folder. */
async function forwarded(name: string): Promise<Float32Array> {
  const [input, output] = ['in', 'out'].map((file) => join(folder, `${file}.safetensors`));
  const given = new Map([['input_ids', { dtype: 'I32', shape: SHAPE, data: ids }]] as const);
  await writeFile(input, writeSafetensors(given));
  const args = ['--model', folder, '--input', input, '--output', output, '--backend', 'wasm'];
  await promisify(execFile)(process.execPath, ['--no-warnings', program, ...args]);
  return readSafetensors(await readFile(output)).tensors.get(name)!.data as Float32Array;
}

const architecture = async () =>
  JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')).architectures;

describe('an exported model', { timeout: 120_000 }, () => {
  it('of fine-tuning is a GPT2LMHeadModel with the logits of the page', async () => {
    const session = await trained('sft', { batch: 4 });
    if (!(session instanceof RowsSession)) throw new Error('another session');
    const logits = tf.tidy(() =>
      gpt(session.parameters, session.task.config, tf.tensor2d(ids, SHAPE, 'int32')),
    );
    const own = (await logits.data()) as Float32Array;
    expect(await architecture()).toEqual(['GPT2LMHeadModel']);
    expect(relativeError(await forwarded('logits'), own)).toBeLessThan(1e-5);
  });

  it('of rankings is a GPT2ForSequenceClassification with the rewards of the page', async () => {
    const session = await trained('reward', { prompts: 16, batch: 4 });
    if (!(session instanceof RewardSession)) throw new Error('another session');
    const config = { ...gptDefaults, ...session.task.config };
    const last = tf.tensor1d(lastTokens(ids, SHAPE[1], 0), 'int32');
    const rewards = tf.tidy(() =>
      reward(session.parameters, config, tf.tensor2d(ids, SHAPE, 'int32'), last),
    );
    const own = (await rewards.data()) as Float32Array;
    expect(await architecture()).toEqual(['GPT2ForSequenceClassification']);
    const found = await forwarded('rewards');
    expect(relativeError(found, own)).toBeLessThan(1e-5);
    expect(new Set(found).size).toBe(3);
  });
});
