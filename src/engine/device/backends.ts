/** Starting one backend of TensorFlow.js. Each is a chunk of its own, fetched only when it is wanted. */
import { loadConformance, conformGradients } from '../conformance';
import { correctGradients, loadCorrections } from '../corrections';
import type { Memory } from '../kernels/webgpu';
import { tf } from '../tf';
import type { BackendName } from './backend-name';

/** Where the WebAssembly binaries lie: addresses in a browser, paths in Node. */
export interface WasmPaths {
  /** `tfjs-backend-wasm-simd.wasm` */
  simd: string;
  /** `tfjs-backend-wasm.wasm`, for browsers without SIMD */
  plain: string;
}

export async function startCpu(): Promise<void> {
  await import('@tensorflow/tfjs-backend-cpu');
  await use('cpu');
  await correct('cpu');
}

/** @throws if WebAssembly is missing, blocked, or its binary cannot be fetched */
export async function startWasm(paths: WasmPaths): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  const { registerWasmKernels } = await import('../kernels/wasm');
  // The threaded build needs a cross-origin isolated page, which an embedded lesson never is.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': paths.simd,
    'tfjs-backend-wasm.wasm': paths.plain,
    'tfjs-backend-wasm-threaded-simd.wasm': paths.simd,
  });
  const first = tf.findBackend('wasm') == null;
  await use('wasm');
  await correct('wasm');
  if (first) await registerWasmKernels(tf.backend());
}

/**
 * @param device opened by us, so that its loss and its limits are ours to handle
 * @param software true for a software adapter, for which our kernels are laid out otherwise
 * @param memory where what was found out about the adapter is kept from visit to visit
 */
export async function startWebGpu(
  device: GPUDevice,
  info: GPUAdapterInfo,
  software: boolean,
  memory?: Memory,
): Promise<void> {
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  // Importing the package registers its own factory, which would open a device of its own.
  if (tf.findBackendFactory('webgpu') != null) tf.removeBackend('webgpu');
  // With more work in one submit there are fewer of them; 64 took a fifth off the host time.
  tf.env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', 64);
  // Small tensors would otherwise be computed on the CPU, at the price of reading them back.
  tf.env().set('WEBGPU_CPU_FORWARD', false);
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, info), 3);
  await use('webgpu');
  await correct('webgpu');
  const { registerGpuKernels, tuneGpuKernels } = await import('../kernels/webgpu');
  registerGpuKernels(software);
  const { vendor, architecture, device: model, description } = info;
  const adapter = [vendor, architecture, model, description].filter(Boolean).join(' ');
  if (!software) await tuneGpuKernels(adapter, memory);
}

async function use(name: string): Promise<void> {
  if (!(await tf.setBackend(name))) throw new Error(`The ${name} backend did not start.`);
  await tf.ready();
}

const corrected = new Set<BackendName>();

/** Puts stock operations right on a backend that has started; one that starts again is as right as before. */
async function correct(backend: BackendName): Promise<void> {
  if (corrected.has(backend)) return;
  const [correctKernels, conformKernels] = [
    await loadCorrections(backend),
    await loadConformance(backend),
  ];
  if (corrected.size === 0) {
    correctGradients();
    conformGradients();
  }
  corrected.add(backend);
  correctKernels();
  conformKernels();
}
