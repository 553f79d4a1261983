import { beforeAll, describe } from 'vitest';
import { openDevice, type BackendName } from '../device';

const inBrowser = typeof window !== 'undefined';

/** Node has cpu and wasm; the browser project adds webgpu, and fails where there is no adapter. */
export const testBackends: BackendName[] = inBrowser ? ['webgpu'] : ['cpu', 'wasm'];

/** Opens a backend in a test. @throws if it cannot be had: a missing adapter must never pass */
export async function useBackend(force: BackendName): Promise<void> {
  const folder = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm';
  await openDevice({
    force,
    wasmPaths: { simd: `${folder}-simd.wasm`, plain: `${folder}.wasm` },
  });
}

/** One test body over every backend that this test project has. */
export function describeOnBackends(name: string, body: (backend: BackendName) => void): void {
  describe.each(testBackends)(`${name} on %s`, (backend) => {
    beforeAll(() => useBackend(backend), 60_000);
    body(backend);
  });
}
