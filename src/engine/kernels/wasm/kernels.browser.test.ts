import { expect, it } from 'vitest';
import { relaxed } from './binary';
import { describeWasmKernels } from './kernels.cases';

it('runs the build for relaxed SIMD here', () => {
  const bytes = Uint8Array.from(atob(relaxed), (character) => character.charCodeAt(0));
  expect(WebAssembly.validate(bytes)).toBe(true);
});

describeWasmKernels();
