import { describe, expect, it } from 'vitest';
import { tf } from '../tf';
import { openDevice } from '.';

const wasmPaths = { simd: '', plain: '' };

describe('a WebGPU device', () => {
  it('is asked for the adapter’s limits, and reports what fits', async () => {
    const { backend, adapter, maxBufferBytes, gpu } = await openDevice({
      force: 'webgpu',
      wasmPaths,
    });
    expect(backend).toBe('webgpu');
    expect(adapter).toMatch(/swiftshader|[a-z]/);
    const offered = (await navigator.gpu.requestAdapter())!.limits;
    expect(gpu!.limits.maxBufferSize).toBe(offered.maxBufferSize);
    expect(maxBufferBytes).toBe(
      Math.min(offered.maxBufferSize, offered.maxStorageBufferBindingSize),
    );
  });

  it('refuses a tensor over its limits instead of reading zeros from it', async () => {
    const { maxBufferBytes } = await openDevice({ force: 'webgpu', wasmPaths });
    const tooMany = maxBufferBytes! / 4 + 1;
    expect(() => tf.tidy(() => tf.fill([tooMany], 1))).toThrow(
      /does not fit this device.*smaller batch/,
    );
    // The engine still works after the refusal.
    const sum = tf.sum(tf.ones([1000]));
    expect((await sum.data())[0]).toBe(1000);
  });

  it('tells when it is lost', async () => {
    let tell = (_reason: string) => {};
    const lost = new Promise<string>((resolve) => (tell = resolve));
    const { gpu } = await openDevice({ force: 'webgpu', wasmPaths, onLost: (why) => tell(why) });
    gpu!.destroy();
    expect(await lost).toMatch(/destroyed/);
  });

  it('can be opened again after a loss, and computes', async () => {
    const { gpu } = await openDevice({ force: 'webgpu', wasmPaths });
    const product = tf.matMul(tf.ones([2, 3]), tf.ones([3, 2]));
    expect(Array.from(await product.data())).toEqual([3, 3, 3, 3]);
    expect(gpu).not.toBeNull();
  });
});
