import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openDevice, takeDeviceErrors, type BackendName } from '../device';
import { hardwareStrategy, softwareStrategy, useStrategy } from '../kernels/webgpu/strategy';

const inBrowser = typeof window !== 'undefined';

/** Node has cpu and wasm; the browser project adds webgpu, and fails where there is no adapter. */
export const testBackends: BackendName[] = inBrowser ? ['webgpu'] : ['cpu', 'wasm'];

/**
 * Those that whole trainings are tested on. Plain JavaScript takes four times as long and computes what
 * WebAssembly does: each kernel and model is held on it by a test of its own, and a run by `run.test.ts`.
 */
export const trainingBackends = testBackends.filter((backend) => backend !== 'cpu');

/** Opens a backend in a test. @throws if it cannot be had: a missing adapter must never pass */
export async function useBackend(force: BackendName): Promise<void> {
  const folder = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm';
  await openDevice({ force, wasmPaths: { simd: `${folder}-simd.wasm`, plain: `${folder}.wasm` } });
}

/** One test body over every backend that this test project has. */
export function describeOnBackends(name: string, body: (backend: BackendName) => void): void {
  describeOnEach(testBackends, name, body);
}

/** One test body over every backend that trainings are tested on. */
export function describeOnTrainingBackends(
  name: string,
  body: (backend: BackendName) => void,
): void {
  describeOnEach(trainingBackends, name, body);
}

function describeOnEach(
  backends: readonly BackendName[],
  name: string,
  body: (backend: BackendName) => void,
): void {
  describe.each(backends)(`${name} on %s`, (backend) => {
    beforeAll(() => useBackend(backend), 60_000);
    // What the device reports comes late and fails no operation; it must fail a test.
    afterAll(() => expect(takeDeviceErrors()).toEqual([]));
    body(backend);
  });
}

/**
 * As `describeOnBackends`, but on WebGPU once for every way to lay out a kernel: as on a software
 * adapter, and as on a real GPU (slow here, and right all the same).
 */
export function describeOnLayouts(name: string, body: (backend: BackendName) => void): void {
  if (!inBrowser) return describeOnBackends(name, body);
  describeOnBackends(name, (backend) => {
    describe.each([
      { layout: 'software', strategy: softwareStrategy },
      { layout: 'hardware', strategy: hardwareStrategy },
    ])('laid out for $layout', ({ strategy }) => {
      beforeAll(() => useStrategy(strategy));
      afterAll(() => useStrategy(softwareStrategy));
      body(backend);
    });
  });
}
