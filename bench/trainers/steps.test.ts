import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { expect, it } from 'vitest';
import { largestShare } from '../measure/statistics';
import { sizes, type ModelName, type Sizes } from '../steps/sizes';
import { makeStepTask } from '../steps/task';
import { start as startBonsai } from './bonsai-step';
import { start as startTfjs } from './tfjs-step';
import type { Trainer } from './trainer';

const wasmFolder = join(process.cwd(), 'node_modules/@tensorflow/tfjs-backend-wasm/dist/');
const STEPS = 5;

const transformer = { layers: 1, heads: 2, width: 16, hidden: 24 };
/** Small enough for plain TensorFlow.js on cpu, whose nearest resize learns of the first picture alone. */
const small: Sizes = {
  reward: { gpt: { ...sizes.reward.gpt, context: 8, width: 16 }, prompts: 2, answers: 3 },
  clip: {
    clip: {
      text: { ...sizes.clip.clip.text, ...transformer, context: 5 },
      image: { ...sizes.clip.clip.image, ...transformer, size: 8, patch: 4 },
      embedding: 8,
    },
    batch: 3,
  },
  dvae: { ...sizes.dvae, dvae: { ...sizes.dvae.dvae, size: 8, width: 8, codes: 16 }, batch: 1 },
};

async function lossesOf(trainer: Trainer): Promise<number[]> {
  const losses: number[] = [];
  for (let i = 0; i < STEPS; i++) {
    trainer.step(i);
    losses.push(await trainer.readLoss());
  }
  return losses;
}

it.each(['reward', 'clip', 'dvae'] as ModelName[])(
  'the step of %s has the losses of its twin in plain TensorFlow.js, within 1e-5 of each',
  { timeout: 60_000 },
  async (model) => {
    const task = await makeStepTask(model, small);
    const options = { replay: false, wasmFolder };
    const ours = await lossesOf(await startBonsai(task, { ...options, backend: 'wasm' }));
    const plain = await lossesOf(await startTfjs(task, { ...options, backend: 'cpu' }));
    expect(new Set(ours).size).toBe(STEPS);
    expect(largestShare(plain, ours), `plain: ${plain}, ours: ${ours}`).toBeLessThan(1e-5);
  },
);
