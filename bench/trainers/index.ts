import type { Backend } from './trainer';

/** One row of the table. */
export interface Entry {
  id: string;
  name: string;
  /** File in this folder, which is one bundle. */
  file: 'bonsai' | 'bonsaiStep' | 'tfjs' | 'tfjsStep' | 'jax' | 'nanogpt';
  backend: Backend;
  replay: boolean;
  /** Whether it trains the very same model, so that its losses must be equal. */
  sameModel: boolean;
  /** Left untimed by a quick run on a software adapter, where a step takes it 20 s. */
  slow: boolean;
}

const entry = (id: string, name: string, rest: Partial<Entry> & Pick<Entry, 'file'>): Entry => ({
  id,
  name,
  backend: 'webgpu',
  replay: false,
  sameModel: true,
  slow: false,
  ...rest,
});

/** All that is run, in the order of the table. Ratios are taken to the first. */
export const entries: readonly Entry[] = [
  entry('bonsai-replayed', 'Bonsai, replayed', { file: 'bonsai', replay: true }),
  entry('bonsai-eager', 'Bonsai, eager', { file: 'bonsai' }),
  entry('jax-webgpu', 'jax-js 0.1.25, jit', { file: 'jax' }),
  entry('tfjs-webgpu', 'TensorFlow.js 4.22, plain', { file: 'tfjs', slow: true }),
  entry('nanogpt', '@genai-fi/nanogpt 1.3.0', { file: 'nanogpt', slow: true, sameModel: false }),
  entry('bonsai-wasm', 'Bonsai', { file: 'bonsai', backend: 'wasm' }),
  entry('jax-wasm', 'jax-js 0.1.25, jit', { file: 'jax', backend: 'wasm' }),
];

/** What runs the steps of `steps/`: TensorFlow.js has no gradient of them on WebAssembly. */
export const stepEntries: readonly Entry[] = [
  entry('step-bonsai-replayed', 'Bonsai, replayed', { file: 'bonsaiStep', replay: true }),
  entry('step-bonsai-eager', 'Bonsai, eager', { file: 'bonsaiStep' }),
  entry('step-tfjs-webgpu', 'TensorFlow.js 4.22, plain', { file: 'tfjsStep' }),
  entry('step-bonsai-wasm', 'Bonsai', { file: 'bonsaiStep', backend: 'wasm' }),
];
