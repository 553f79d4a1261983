import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDevice } from '.';

const folder = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm';
const wasmPaths = { simd: `${folder}-simd.wasm`, plain: `${folder}.wasm` };

/** A WebGPU that offers this adapter, or none. */
const offerAdapter = (adapter: object | null) =>
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => adapter } });

describe('the backend ladder', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('goes on to WebAssembly where the browser has no WebGPU', async () => {
    vi.stubGlobal('navigator', {});
    const device = await openDevice({ force: null, wasmPaths });
    expect(device).toMatchObject({ backend: 'wasm', forced: false, gpu: null });
    expect(device.steppedDown).toEqual([{ from: 'webgpu', reason: 'noWebGPU', detail: '' }]);
  });

  it('tells an insecure page from a browser without WebGPU', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('isSecureContext', false);
    const { steppedDown } = await openDevice({ force: null, wasmPaths });
    expect(steppedDown[0].reason).toBe('insecureContext');
  });

  it('goes on where there is no adapter', async () => {
    offerAdapter(null);
    const { backend, steppedDown } = await openDevice({ force: null, wasmPaths });
    expect(backend).toBe('wasm');
    expect(steppedDown[0].reason).toBe('noAdapter');
  });

  it('passes over a software adapter, and destroys the device that it opened there', async () => {
    const destroy = vi.fn();
    offerAdapter({
      limits: {},
      features: new Set(),
      info: { vendor: 'google', architecture: 'swiftshader' },
      requestDevice: async () => ({ destroy }),
    });
    const { backend, steppedDown } = await openDevice({ force: null, wasmPaths });
    expect(backend).toBe('wasm');
    expect(steppedDown[0]).toMatchObject({ reason: 'softwareAdapter', detail: 'swiftshader' });
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('goes on when the device cannot be opened, with the words of the browser', async () => {
    offerAdapter({
      limits: {},
      features: new Set(),
      requestDevice: () => Promise.reject(new Error('out of luck')),
    });
    const { backend, steppedDown } = await openDevice({ force: null, wasmPaths });
    expect(backend).toBe('wasm');
    expect(steppedDown[0]).toMatchObject({ reason: 'deviceFailed', detail: 'Error: out of luck' });
  });

  it('ends at plain JavaScript where WebAssembly is missing too', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('WebAssembly', undefined);
    const { backend, steppedDown } = await openDevice({ force: null, wasmPaths });
    expect(backend).toBe('cpu');
    expect(steppedDown.map(({ reason }) => reason)).toEqual(['noWebGPU', 'noWasm']);
  });

  it('refuses a backend that was asked for by name and is not there', async () => {
    vi.stubGlobal('navigator', {});
    await expect(openDevice({ force: 'webgpu', wasmPaths })).rejects.toThrow(/noWebGPU/);
  });
});
