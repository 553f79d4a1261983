import { tf } from '../tf';
import { activeGpu, bufferOf, flush, insidesOf, type GpuBackend } from '../kernels/webgpu/backend';
import type { Terms } from './step';

/** Room for the terms of so many steps before they are read. */
const STEPS = 64;

/** Terms of many steps, kept on the device and read in one transfer: reading waits for the device. */
export class Readings {
  private names: string[] = [];
  private dtypes: string[] = [];
  private filled = 0;
  /** Values by step, where the host can read at once. */
  private host: number[][] = [];
  /** The buffer that is being filled, and those that wait. A mapped buffer cannot be written to. */
  private open: GPUBuffer | null = null;
  private readonly spare: GPUBuffer[] = [];

  get length(): number {
    return this.filled;
  }

  get full(): boolean {
    return this.filled === STEPS;
  }

  /** Copies the terms of a step, which may change right after. @throws if it is full: `take` first */
  push(terms: Terms): void {
    if (this.full) throw new Error(`More than ${STEPS} steps wait to be read. Take them first.`);
    const scalars = Object.values(terms);
    this.names = Object.keys(terms);
    this.dtypes = scalars.map(({ dtype }) => dtype);
    const gpu = activeGpu();
    if (gpu) this.copy(gpu, scalars);
    else this.host.push(scalars.map((scalar) => scalar.dataSync()[0]));
    this.filled++;
  }

  private copy(gpu: GpuBackend, scalars: tf.Scalar[]): void {
    this.open ??= this.spare.pop() ?? this.buffer(gpu.device);
    const from = scalars.map((scalar) => bufferOf(gpu, scalar));
    gpu.endComputePassEncoder();
    gpu.ensureCommandEncoderReady();
    const encoder = insidesOf(gpu).commandEncoder!;
    const start = this.filled * scalars.length * 4;
    from.forEach((buffer, i) =>
      encoder.copyBufferToBuffer(buffer, 0, this.open!, start + i * 4, 4),
    );
    flush(gpu);
  }

  private buffer(device: GPUDevice): GPUBuffer {
    const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ;
    return device.createBuffer({ size: STEPS * this.names.length * 4, usage });
  }

  /** Reads everything pushed since the last call, oldest first, and makes room. */
  async take(): Promise<Record<string, number>[]> {
    const { names, dtypes, filled, open } = this;
    const host = this.host;
    this.host = [];
    this.filled = 0;
    this.open = null;
    const rows = open ? await this.read(open, dtypes, filled) : host;
    return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
  }

  private async read(buffer: GPUBuffer, dtypes: string[], steps: number): Promise<number[][]> {
    await buffer.mapAsync(GPUMapMode.READ, 0, steps * dtypes.length * 4);
    const bytes = buffer.getMappedRange(0, steps * dtypes.length * 4).slice(0);
    buffer.unmap();
    this.spare.push(buffer);
    const floats = new Float32Array(bytes);
    const integers = new Int32Array(bytes);
    return Array.from({ length: steps }, (_, step) =>
      dtypes.map((dtype, i) => (dtype === 'int32' ? integers : floats)[step * dtypes.length + i]),
    );
  }

  dispose(): void {
    this.open?.destroy();
    for (const buffer of this.spare.splice(0)) buffer.destroy();
    this.open = null;
    this.host = [];
    this.filled = 0;
  }
}
