import { asWasm, registerWasmKernel } from './heap';

/** Registers an `Identity` that shares its input's memory, as on cpu and webgpu; the stock one copies. */
export function registerIdentity(): void {
  registerWasmKernel('Identity', (backend, { x: { dataId, shape, dtype } }) => {
    asWasm(backend).incRef(dataId);
    return { dataId, shape, dtype };
  });
}
