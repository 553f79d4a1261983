/**
 * The sizes that a shader reads as uniforms. A training uses a few hundred different sets of them over
 * and over, so each set is one small buffer, written once and kept for the device's life.
 */
const kept = new WeakMap<GPUDevice, Map<string, GPUBuffer>>();

/** A uniform buffer that holds these numbers as u32, in order. */
export function sizesBuffer(device: GPUDevice, sizes: readonly number[]): GPUBuffer {
  let buffers = kept.get(device);
  if (!buffers) kept.set(device, (buffers = new Map()));
  const key = sizes.join();
  const found = buffers.get(key);
  if (found) return found;
  const size = Math.ceil(sizes.length / 4) * 16;
  const made = device.createBuffer({ size, usage: GPUBufferUsage.UNIFORM, mappedAtCreation: true });
  new Uint32Array(made.getMappedRange()).set(sizes);
  made.unmap();
  buffers.set(key, made);
  return made;
}
