/** `npm run kernels`: compiles the kernels of the WebAssembly backend into `src/engine/kernels/wasm/binary.ts`. */
import { writeFileSync } from 'node:fs';
import { binaryFile, compiledSource } from './lib/assembly.mjs';

writeFileSync(binaryFile, await compiledSource());
