/** Runs the specs that TensorFlow.js ships on one of our backends. */
import { openDevice, type BackendName, type WasmPaths } from '#engine/device';
import { runDeclaredSpecs, type Shard } from './jasmine';
import type { Outcome } from './outcome';

export interface SpecOptions {
  backend: BackendName;
  wasmPaths: WasmPaths;
  shard: Shard;
}

export async function runSpecs({ backend, wasmPaths, shard }: SpecOptions): Promise<Outcome[]> {
  await openDevice({ force: backend, wasmPaths });
  // Specs declare themselves on import, for the backend that is active then.
  await import('tfjs-specs');
  return runDeclaredSpecs(shard);
}
