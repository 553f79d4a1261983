import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { largestShare } from '../measure/statistics';
import { makeTask, type Task } from '../task/task';
import { start as startBonsai } from './bonsai';
import { start as startJax } from './jax';
import { start as startTfjs } from './tfjs';
import type { StartOptions, StartTrainer } from './trainer';

const wasmFolder = join(process.cwd(), 'node_modules/@tensorflow/tfjs-backend-wasm/dist/');
const STEPS = 20;
/** The benchmark's model at a size that plain TensorFlow.js trains on cpu in a moment. */
const SHAPE = { batch: 2, time: 16, layers: 2, width: 32 };

let task: Task;
let ours: number[];
beforeAll(async () => {
  task = await makeTask(SHAPE);
  ours = await lossesOf(startBonsai, 'wasm');
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

describe('a chain of products', () => {
  it.each([
    ['this engine', startBonsai],
    ['jax-js', startJax],
  ] as const)('is computed by %s, every one of them', async (_, start) => {
    const trainer = await start(task, { backend: 'wasm', replay: false, wasmFolder });
    const size = 16;
    const { issue, first } = trainer.product!(size);
    expect(await first()).toBe(0);
    for (let i = 0; i < 5; i++) issue();
    expect(await first()).toBe(5);
    for (let i = 0; i < 14; i++) issue();
    expect(await first()).toBe(3);
  });
});

describe('over twenty steps from the same weights', () => {
  it('this engine learns', () => {
    expect(ours[STEPS - 1]).toBeLessThan(ours[0] - 0.3);
  });

  it.each([
    ['plain TensorFlow.js', startTfjs, 'cpu'],
    ['jax-js', startJax, 'wasm'],
  ] as const)('%s has its losses, within 1e-5 of each', async (name, start, backend) => {
    const theirs = await lossesOf(start, backend);
    expect(theirs).toHaveLength(STEPS);
    expect(largestShare(theirs, ours), `${name}: ${theirs}, ours: ${ours}`).toBeLessThan(1e-5);
  });
});
