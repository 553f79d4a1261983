/** Runs the specs in this Node process: `node … <backend> <file for the outcomes>`. */
import { writeFileSync } from 'node:fs';
import type { BackendName } from '#engine/device';
import { runSpecs } from './main';

const [backend, file] = process.argv.slice(2) as [BackendName, string];
const folder = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm';
const outcomes = await runSpecs({
  backend,
  wasmPaths: { simd: `${folder}-simd.wasm`, plain: `${folder}.wasm` },
  shard: { index: 0, of: 1 },
});
writeFileSync(file, JSON.stringify(outcomes));
process.exit(0);
