/** Rows of a table by index, and the gradient, which adds rows back in a fixed order. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { asGpu } from './backend';
import { columnSums } from './column-sums';
import { lanesFor } from './lanes';
import { registerGpuKernel } from './register';
import { runShader } from './shader';
import { sortedOrder } from './sorted-order';

/** table [rows, width], indices [count] → [count, width]. */
function takeRows(backend: unknown, table: TensorInfo, indices: TensorInfo): TensorInfo {
  const width = table.shape[1];
  const count = indices.shape.reduce((product, n) => product * n, 1);
  const lanes = lanesFor(width);
  const size = (count * width) / lanes.count;
  const [out] = runShader(backend, {
    name: 'TakeRows',
    variant: [],
    inputs: { table: lanes.of(table), indices },
    outputs: { out: { shape: [count, width], as: lanes.element } },
    sizes: { size, width: width / lanes.count },
    groups: Math.ceil(size / 64),
    main: () => `
      if (id >= sizes.size) { return; }
      out[id] = table[u32(indices[id / sizes.width]) * sizes.width + id % sizes.width];`,
  });
  return out;
}

interface AddRows {
  /** [count, width] */
  dy: TensorInfo;
  /** [count] */
  indices: TensorInfo;
  /** Of the table. */
  rows: number;
}

/** For large tables: sorts the indices, so that each row of the table finds its own side by side. */
function addSorted(backend: unknown, { dy, indices, rows }: AddRows): TensorInfo {
  const [count, width] = dy.shape;
  const lanes = lanesFor(width);
  const size = (rows * width) / lanes.count;
  const [order, sorted] = sortedOrder(backend, indices);
  const [dtable] = runShader(backend, {
    name: 'AddRows',
    variant: [],
    inputs: { dy: lanes.of(dy), order, sorted },
    outputs: { dtable: { shape: [rows, width], as: lanes.element } },
    sizes: { size, width: width / lanes.count, count },
    groups: Math.ceil(size / 64),
    declarations: () => lanes.declarations,
    main: () => `
      if (id >= sizes.size) { return; }
      let row = i32(id / sizes.width);
      let column = id % sizes.width;
      var low = 0u;
      var high = sizes.count;
      while (low < high) {
        let middle = (low + high) / 2u;
        if (sorted[middle] < row) { low = middle + 1u; } else { high = middle; }
      }
      var sum = Lanes(0.0);
      for (var i = low; i < sizes.count; i++) {
        if (sorted[i] != row) { break; }
        sum += dy[u32(order[i]) * sizes.width + column];
      }
      dtable[id] = sum;`,
  });
  for (const { dataId } of [order, sorted]) asGpu(backend).disposeData(dataId);
  return dtable;
}

/** A table of up to this many rows would leave most of a GPU idle if each row had its own threads. */
const FEW_ROWS = 16;

/** Indices that one thread looks through for its row. */
const CHUNK = 64;

/** For small tables: every row looks through a chunk of the indices, then the chunks are added. */
function addChunks(backend: unknown, { dy, indices, rows }: AddRows): TensorInfo {
  const [count, width] = dy.shape;
  const chunks = Math.ceil(count / CHUNK);
  const lanes = lanesFor(width);
  const size = (chunks * rows * width) / lanes.count;
  const [partial] = runShader(backend, {
    name: 'AddRowChunks',
    variant: [],
    inputs: { dy: lanes.of(dy), indices },
    outputs: { partial: { shape: [chunks, rows * width], as: lanes.element } },
    sizes: { size, width: width / lanes.count, rows, count },
    groups: Math.ceil(size / 64),
    declarations: () => lanes.declarations,
    main: () => `
      if (id >= sizes.size) { return; }
      let column = id % sizes.width;
      let row = i32((id / sizes.width) % sizes.rows);
      let start = id / (sizes.width * sizes.rows) * ${CHUNK}u;
      var sum = Lanes(0.0);
      for (var i = start; i < min(start + ${CHUNK}u, sizes.count); i++) {
        if (indices[i] == row) { sum += dy[i * sizes.width + column]; }
      }
      partial[id] = sum;`,
  });
  if (chunks === 1) return { ...partial, shape: [rows, width] };
  const [total] = columnSums(backend, {
    name: 'AddRows',
    rows: chunks,
    width: rows * width,
    inputs: { partial },
    terms: ['partial[at]'],
  });
  asGpu(backend).disposeData(partial.dataId);
  return { ...total, shape: [rows, width] };
}

function zeros(backend: unknown, shape: number[]): TensorInfo {
  const size = shape.reduce((product, n) => product * n, 1);
  const [out] = runShader(backend, {
    name: 'Zeros',
    variant: [],
    outputs: { out: { shape } },
    sizes: { size },
    groups: Math.ceil(size / 64),
    main: () => 'if (id < sizes.size) { out[id] = 0.0; }',
  });
  return out;
}

function addRows(backend: unknown, given: AddRows): TensorInfo {
  const { dy, rows } = given;
  const [count, width] = dy.shape;
  if (count === 0) return zeros(backend, [rows, width]);
  return rows <= FEW_ROWS ? addChunks(backend, given) : addSorted(backend, given);
}

/** Registers `TakeRows` and its gradient `AddRows` for the WebGPU backend. */
export function registerEmbedding(): void {
  registerGpuKernel('TakeRows', (backend, { table, indices }) => takeRows(backend, table, indices));
  registerGpuKernel('AddRows', (backend, { dy, indices }, { rows }: { rows: number }) =>
    addRows(backend, { dy, indices, rows }),
  );
}
