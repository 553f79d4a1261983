import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { binaryFile, compiledSource } from './assembly.mjs';

it('the committed WebAssembly kernels are those of their sources (else run `npm run kernels`)', async () => {
  expect(await compiledSource()).toBe(readFileSync(binaryFile, 'utf8'));
}, 60_000);
