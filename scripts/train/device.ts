import { join } from 'node:path';
import { DeviceRefusal, openDevice, type BackendName, type Device } from '../../src/engine/device';

const root = process.env.BONSAI_ROOT ?? process.cwd();

/** The engine's device in Node: WebGPU through Dawn, WebAssembly from the package's files. */
export async function openNodeDevice(force: BackendName | null): Promise<Device> {
  if (force !== 'wasm' && force !== 'cpu') await offerWebGpu();
  const folder = join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
  return openDevice({
    force,
    wasmPaths: {
      simd: join(folder, 'tfjs-backend-wasm-simd.wasm'),
      plain: join(folder, 'tfjs-backend-wasm.wasm'),
    },
    onLost: (reason) => {
      throw new Error(`The GPU was lost (${reason}). Run the command again.`);
    },
  });
}

/** Whether a failure means that a software adapter could be used instead. */
export const wantsSoftwareAdapter = (error: unknown): boolean =>
  error instanceof DeviceRefusal &&
  error.reason === 'noAdapter' &&
  !process.env.BONSAI_SOFTWARE_GPU;

async function offerWebGpu(): Promise<void> {
  try {
    const { create, globals } = await import('webgpu');
    Object.assign(globalThis, globals);
    const gpu = create(process.env.BONSAI_SOFTWARE_GPU ? ['backend=vulkan'] : []);
    Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
  } catch {
    // No build of Dawn for this platform: the ladder goes on to WebAssembly.
  }
}
