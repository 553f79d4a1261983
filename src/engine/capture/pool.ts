import { flush, type GpuBackend } from '../kernels/webgpu/backend';
import { CaptureError } from './error';

/**
 * The buffers of one captured step. They are nobody else's: a buffer that went back to the common pool
 * would be written over by the next evaluation, and the replay would compute with its remains.
 *
 * Within the step a buffer is used again as soon as its tensor is gone: commands are carried out in
 * order, so no reader is left by then.
 */
export class BufferPool {
  private readonly all = new Set<GPUBuffer>();
  /** Written by the host while recording: their contents are part of the recording. */
  private readonly constant = new Set<GPUBuffer>();
  private readonly free = new Map<string, GPUBuffer[]>();

  constructor(private readonly backend: GpuBackend) {}

  get bytes(): number {
    return [...this.all].reduce((sum, { size }) => sum + size, 0);
  }

  acquire(size: number, usage: number, mappedAtCreation = false): GPUBuffer {
    const written = mappedAtCreation || (usage & GPUBufferUsage.UNIFORM) !== 0;
    const found = written ? undefined : this.free.get(keyOf(size, usage))?.pop();
    if (found) return found;
    const made = this.backend.device.createBuffer({ size, usage, mappedAtCreation });
    this.backend.bufferManager.numBytesAllocated += size;
    this.all.add(made);
    if (written) this.constant.add(made);
    return made;
  }

  /** @throws CaptureError for a buffer that was there before the step */
  release(buffer: GPUBuffer): void {
    if (!this.all.has(buffer))
      throw new CaptureError(
        'the step frees a tensor that was there before it. A replay would go on with the old one: update it in place instead',
      );
    if (this.constant.has(buffer)) return;
    const key = keyOf(buffer.size, buffer.usage);
    const free = this.free.get(key);
    if (free) free.push(buffer);
    else this.free.set(key, [buffer]);
  }

  owns(buffer: GPUBuffer): boolean {
    return this.all.has(buffer);
  }

  dispose(): void {
    // A replay may be encoded and not yet sent.
    flush(this.backend);
    for (const buffer of this.all) {
      this.backend.bufferManager.numBytesAllocated -= buffer.size;
      buffer.destroy();
    }
    this.all.clear();
    this.constant.clear();
    this.free.clear();
  }
}

const keyOf = (size: number, usage: number) => `${size} ${usage}`;
