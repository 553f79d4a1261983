import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, it } from 'vitest';
import { largestDifference } from '../measure/statistics';
import { makeTask, type Task } from '../task/task';
import { start as startBonsai } from './bonsai';
import { start as startJax } from './jax';
import { start as startTfjs } from './tfjs';
import type { StartOptions, StartTrainer } from './trainer';

const wasmFolder = join(process.cwd(), 'node_modules/@tensorflow/tfjs-backend-wasm/dist/');
const STEPS = 4;

let task: Task;
beforeAll(async () => {
  task = await makeTask({ batch: 2, time: 8 });
});

async function lossesOf(start: StartTrainer, backend: StartOptions['backend']): Promise<number[]> {
  const trainer = await start(task, { backend, replay: false, wasmFolder });
  const losses: number[] = [];
  for (let i = 0; i < STEPS; i++) {
    trainer.step(i);
    losses.push(await trainer.readLoss());
  }
  return losses;
}

it('every twin of the model learns the same', { timeout: 120_000 }, async () => {
  const bonsai = await lossesOf(startBonsai, 'wasm');
  const jax = await lossesOf(startJax, 'wasm');
  const tfjs = await lossesOf(startTfjs, 'cpu');
  expect(bonsai[STEPS - 1]).toBeLessThan(bonsai[0] - 0.5);
  expect(largestDifference(bonsai, jax), `jax-js: ${jax}, ours: ${bonsai}`).toBeLessThan(1e-4);
  expect(largestDifference(bonsai, tfjs), `tfjs: ${tfjs}, ours: ${bonsai}`).toBeLessThan(1e-4);
});
