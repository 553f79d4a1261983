import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { tf } from '../tf';
import { DeviceRefusal } from './refusal';

/** An adapter and the device opened on it. */
export interface OpenedDevice {
  device: GPUDevice;
  info: GPUAdapterInfo;
  /** A software adapter: correct, and slower than WebAssembly. */
  software: boolean;
}

/** Limits to ask for in full where the adapter has more than the default. */
const LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupsPerDimension',
] as const;

const FEATURES: GPUFeatureName[] = ['subgroups', 'timestamp-query'];

/**
 * Asks for an adapter and opens a device with what it offers.
 *
 * @throws DeviceRefusal with the reason for which the next rung of the ladder is taken
 */
export async function openWebGpu(): Promise<OpenedDevice> {
  if (!globalThis.navigator?.gpu)
    throw new DeviceRefusal(globalThis.isSecureContext === false ? 'insecureContext' : 'noWebGPU');
  const adapter = await navigator.gpu
    .requestAdapter({ powerPreference: 'high-performance' })
    .catch(() => null);
  if (!adapter) throw new DeviceRefusal('noAdapter');
  const requiredLimits = Object.fromEntries(
    LIMITS.flatMap((name) => {
      const value = adapter.limits[name];
      return typeof value === 'number' ? [[name, value]] : [];
    }),
  );
  const requiredFeatures = FEATURES.filter((name) => adapter.features.has(name));
  try {
    const device = await adapter.requestDevice({ requiredLimits, requiredFeatures });
    // Safari once shipped an adapter without info; nothing may depend on it.
    const info = adapter.info ?? ({} as GPUAdapterInfo);
    return { device, info, software: isSoftware(info) };
  } catch (error) {
    throw new DeviceRefusal('deviceFailed', String(error));
  }
}

function isSoftware(info: GPUAdapterInfo): boolean {
  return info.architecture === 'swiftshader' || info.isFallbackAdapter === true;
}

/**
 * Makes allocations over the device's limits fail. WebGPU reports them asynchronously and the stock
 * backend does not listen, so that an oversized tensor reads as zeros without a word.
 */
export function refuseOversizedBuffers(device: GPUDevice): void {
  const { bufferManager } = tf.backend() as WebGPUBackend;
  const acquire = bufferManager.acquireBuffer.bind(bufferManager);
  const limit = Math.min(device.limits.maxBufferSize, device.limits.maxStorageBufferBindingSize);
  bufferManager.acquireBuffer = (size, ...rest) => {
    if (size > limit)
      throw new RangeError(
        `A tensor of ${mebibytes(size)} does not fit this device, which holds at most ${mebibytes(limit)} in one piece. Choose a smaller batch, context or vocabulary.`,
      );
    return acquire(size, ...rest);
  };
}

const mebibytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MiB`;
