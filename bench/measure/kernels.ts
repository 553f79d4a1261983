/**
 * Hand-written products of two square matrices: what the adapter is able to reach, whatever a library
 * makes of it. Software adapters favour those without barriers, real ones those with tiles in workgroup
 * memory.
 */
import { productGflops, timeProduct } from './product';

export interface KernelRate {
  name: string;
  gflops: number;
}

interface Kernel {
  name: string;
  code: string;
  /** Workgroups along x and y. */
  groups: [number, number];
}

/** @param size a multiple of 128 */
const kernelsOf = (size: number): Kernel[] => [
  registers(size, 16, 8),
  registers(size, 8, 8),
  tiles(size, 4),
  tiles(size, 8),
];

/** Times every kernel that computes the right numbers here, on a device of its own. */
export async function timeKernels(size: number): Promise<KernelRate[]> {
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('WebGPU found no adapter.');
  const device = await adapter.requestDevice();
  const buffers = inputsOf(device, size);
  const rates: KernelRate[] = [];
  for (const kernel of kernelsOf(size)) {
    const issue = await prepare(device, kernel, buffers);
    const milliseconds = await timeProduct({
      issue,
      wait: async () => void (await device.queue.onSubmittedWorkDone()),
    });
    await check(device, buffers[2], size, kernel.name);
    rates.push({ name: kernel.name, gflops: productGflops(size, milliseconds) });
  }
  device.destroy();
  return rates;
}

async function prepare(device: GPUDevice, { code, groups }: Kernel, buffers: GPUBuffer[]) {
  const module = device.createShaderModule({ code });
  const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module } });
  const bindings = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  return () => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindings);
    pass.dispatchWorkgroups(...groups);
    pass.end();
    device.queue.submit([encoder.finish()]);
  };
}

// Small whole numbers, whose sums are exact in single precision.
const left = (row: number, k: number) => ((row * 3 + k * 5) % 7) - 3;
const right = (k: number, column: number) => ((k * 2 + column * 11) % 5) - 2;

/** The two factors and a place for the product. */
function inputsOf(device: GPUDevice, size: number): GPUBuffer[] {
  const { STORAGE, COPY_DST, COPY_SRC } = GPUBufferUsage;
  const usage = STORAGE | COPY_DST | COPY_SRC;
  return [left, right, () => 0].map((value) => {
    const values = Float32Array.from({ length: size * size }, (_, at) =>
      value(Math.floor(at / size), at % size),
    );
    const buffer = device.createBuffer({ size: values.byteLength, usage });
    device.queue.writeBuffer(buffer, 0, values);
    return buffer;
  });
}

/** @throws if a row of the product is wrong: a fast wrong kernel is no baseline */
async function check(device: GPUDevice, product: GPUBuffer, size: number, name: string) {
  const row = size - 3;
  const { MAP_READ, COPY_DST } = GPUBufferUsage;
  const staging = device.createBuffer({ size: size * 4, usage: MAP_READ | COPY_DST });
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(product, row * size * 4, staging, 0, size * 4);
  // What the next kernel leaves unwritten must not pass for its own.
  encoder.clearBuffer(product);
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(GPUMapMode.READ);
  const values = new Float32Array(staging.getMappedRange());
  for (let column = 0; column < size; column++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += left(row, k) * right(k, column);
    if (values[column] !== sum) throw new Error(`The product by ${name} is wrong.`);
  }
  staging.destroy();
}

const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const header = (size: number) => `
  @group(0) @binding(0) var<storage, read> a: array<vec4f>;
  @group(0) @binding(1) var<storage, read> b: array<vec4f>;
  @group(0) @binding(2) var<storage, read_write> c: array<vec4f>;
  const quads = ${size / 4}u;`;

/** Every invocation keeps a piece of the product in registers and reads its operands from memory. */
function registers(size: number, rows: number, columns: number): Kernel {
  const quads = columns / 4;
  const each = (line: (i: number, j: number) => string) =>
    times(rows, (i) => times(quads, (j) => line(i, j)));
  const code = `${header(size)}
  @compute @workgroup_size(8, 8)
  fn main(@builtin(global_invocation_id) at: vec3u) {
    let row = at.y * ${rows}u;
    let column = at.x * ${quads}u;
    ${each((i, j) => `var c${i}_${j} = vec4f();`)}
    for (var k = 0u; k < quads; k++) {
      ${times(rows, (i) => `let a${i} = a[(row + ${i}u) * quads + k];`)}
      ${times(
        4,
        (q) => `{
        ${times(quads, (j) => `let b${j} = b[(k * 4u + ${q}u) * quads + column + ${j}u];`)}
        ${each((i, j) => `c${i}_${j} = fma(vec4f(a${i}[${q}]), b${j}, c${i}_${j});`)}
      }`,
      )}
    }
    ${each((i, j) => `c[(row + ${i}u) * quads + column + ${j}u] = c${i}_${j};`)}
  }`;
  const groups: [number, number] = [size / columns / 8, size / rows / 8];
  return { name: `registers, ${rows} × ${columns}`, code, groups };
}

/** Sixteen by sixteen invocations share tiles of both operands in workgroup memory. */
function tiles(size: number, each: number): Kernel {
  const tile = 16 * each;
  const depth = 16;
  const quads = each / 4;
  const loads = (tile * depth) / 4 / 256;
  const pieces = (line: (i: number, j: number) => string) =>
    times(each, (i) => times(quads, (j) => line(i, j)));
  const code = `${header(size)}
  var<workgroup> tileA: array<array<f32, ${tile}>, ${depth}>;
  var<workgroup> tileB: array<array<vec4f, ${tile / 4}>, ${depth}>;
  @compute @workgroup_size(16, 16)
  fn main(
    @builtin(workgroup_id) group: vec3u,
    @builtin(local_invocation_id) local: vec3u,
    @builtin(local_invocation_index) index: u32,
  ) {
    let row = group.y * ${tile}u;
    let column = group.x * ${tile / 4}u;
    ${pieces((i, j) => `var c${i}_${j} = vec4f();`)}
    for (var k = 0u; k < quads; k += ${depth / 4}u) {
      ${times(
        loads,
        (n) => `{
        let at = index + ${n * 256}u;
        let rowA = at / ${depth / 4}u;
        let quadA = at % ${depth / 4}u;
        let fromA = a[(row + rowA) * quads + k + quadA];
        ${times(4, (q) => `tileA[quadA * 4u + ${q}u][rowA] = fromA[${q}];`)}
        let rowB = at / ${tile / 4}u;
        let quadB = at % ${tile / 4}u;
        tileB[rowB][quadB] = b[(k * 4u + rowB) * quads + column + quadB];
      }`,
      )}
      workgroupBarrier();
      for (var d = 0u; d < ${depth}u; d++) {
        ${times(quads, (j) => `let b${j} = tileB[d][local.x + ${j * 16}u];`)}
        ${times(each, (i) => `let a${i} = vec4f(tileA[d][local.y * ${each}u + ${i}u]);`)}
        ${pieces((i, j) => `c${i}_${j} = fma(a${i}, b${j}, c${i}_${j});`)}
      }
      workgroupBarrier();
    }
    ${pieces(
      (i, j) =>
        `c[(row + local.y * ${each}u + ${i}u) * quads + column + local.x + ${j * 16}u] = c${i}_${j};`,
    )}
  }`;
  return { name: `tiles, ${tile} × ${tile}`, code, groups: [size / tile, size / tile] };
}
