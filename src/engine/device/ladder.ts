import type { Memory } from '../kernels/webgpu';
import type { BackendName } from './backend-name';
import { startCpu, startWasm, startWebGpu, type WasmPaths } from './backends';
import { watchErrors } from './errors';
import { DeviceRefusal, type RefusalReason } from './refusal';
import { openWebGpu, refuseOversizedBuffers } from './webgpu';
import { verifyBackend } from './verify';

export interface LadderOptions {
  /** Use this backend or fail; null climbs down the ladder. */
  force: BackendName | null;
  wasmPaths: WasmPaths;
  /** Called once if the device is lost for a reason that is not ours. */
  onLost?: (reason: string) => void;
  /** Where what is found out about a GPU is kept from visit to visit; without one it is found out anew. */
  memory?: Memory;
}

/** Where the engine ended up standing. */
export interface Device {
  backend: BackendName;
  /** Vendor and architecture, empty where the platform hides them. */
  adapter: string;
  steppedDown: { from: BackendName; reason: RefusalReason; detail?: string }[];
  forced: boolean;
  maxBufferBytes: number | null;
  /** The WebGPU device, for tests of its loss; null on other backends. */
  gpu: GPUDevice | null;
}

type Rung = Pick<Device, 'backend' | 'adapter' | 'maxBufferBytes' | 'gpu'>;

/**
 * Starts the fastest backend that this place has: webgpu, else wasm, else cpu. A software WebGPU
 * adapter is passed over for wasm (seven times faster there) unless it is asked for by name.
 *
 * @throws DeviceRefusal if a forced backend does not start
 */
export async function openDevice(options: LadderOptions): Promise<Device> {
  const { force } = options;
  if (force) return { ...(await rungs[force](options)), steppedDown: [], forced: true };
  const steppedDown: Device['steppedDown'] = [];
  for (const from of ['webgpu', 'wasm'] as const) {
    try {
      return { ...(await rungs[from](options)), steppedDown, forced: false };
    } catch (error) {
      const refusal = asRefusal(error, from);
      steppedDown.push({ from, reason: refusal.reason, detail: refusal.detail });
    }
  }
  return { ...(await rungs.cpu(options)), steppedDown, forced: false };
}

const rungs: Record<BackendName, (options: LadderOptions) => Promise<Rung>> = {
  async webgpu({ force, onLost, memory }) {
    const { device, info, software } = await openWebGpu();
    if (software && force !== 'webgpu') {
      device.destroy();
      throw new DeviceRefusal('softwareAdapter', info.architecture ?? '');
    }
    // A promise that settles once, whatever happens; `destroyed` is our own doing or a test's.
    void device.lost.then(({ reason, message }) => onLost?.(`${reason}: ${message}`));
    watchErrors(device);
    await startWebGpu(device, info, software, memory);
    refuseOversizedBuffers(device);
    await verifyBackend();
    return {
      backend: 'webgpu',
      adapter: [info.vendor, info.architecture].filter(Boolean).join(' '),
      maxBufferBytes: Math.min(
        device.limits.maxBufferSize,
        device.limits.maxStorageBufferBindingSize,
      ),
      gpu: device,
    };
  },
  async wasm({ wasmPaths }) {
    if (typeof WebAssembly === 'undefined') throw new DeviceRefusal('noWasm');
    await startWasm(wasmPaths);
    await verifyBackend();
    return { backend: 'wasm', adapter: 'WebAssembly', maxBufferBytes: 2 ** 31, gpu: null };
  },
  async cpu() {
    await startCpu();
    await verifyBackend();
    return { backend: 'cpu', adapter: 'JavaScript', maxBufferBytes: null, gpu: null };
  },
};

function asRefusal(error: unknown, from: BackendName): DeviceRefusal {
  if (error instanceof DeviceRefusal) return error;
  return new DeviceRefusal(from === 'wasm' ? 'noWasm' : 'deviceFailed', String(error));
}
