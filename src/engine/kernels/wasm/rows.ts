/**
 * Row lookup, its gradient, and sums over rows. The stock gather is slow on WebAssembly, and the
 * scatter-add that its gradient needs is missing. Rows are added in the order of their indices, so the
 * sum is the same to the bit every time.
 */
import type { Assembly } from './assembly';
import { addressOf, allocate, floats, integers, registerWasmKernel, sizeOf } from './heap';

/** Registers `TakeRows`, `AddRows` and `SumRows` for the WebAssembly backend. */
export function registerRows(assembly: Assembly): void {
  registerWasmKernel('TakeRows', (backend, { table, indices }) => {
    const width = table.shape[1];
    const out = allocate(backend, [sizeOf(indices.shape), width]);
    const from = floats(backend, table);
    const to = floats(backend, out);
    integers(backend, indices).forEach((id, i) =>
      to.set(from.subarray(id * width, (id + 1) * width), i * width),
    );
    return out;
  });
  registerWasmKernel<{ rows: number }>('AddRows', (backend, { dy, indices }, { rows }) => {
    const [count, width] = dy.shape;
    const out = allocate(backend, [rows, width]);
    const at = [dy, indices, out].map((tensor) => addressOf(backend, tensor));
    assembly.addRows(...at, count, rows, width);
    return out;
  });
  registerWasmKernel('SumRows', (backend, { x }) => {
    const [rows, columns] = x.shape;
    const out = allocate(backend, [columns]);
    assembly.sumRows(addressOf(backend, x), addressOf(backend, out), rows, columns);
    return out;
  });
}
