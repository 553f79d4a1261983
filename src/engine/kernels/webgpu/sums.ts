/** Sums over rows, and the sum with rows that repeat, whose gradient is such a sum. */
import { columnSums } from './column-sums';
import { lanesFor } from './lanes';
import { registerGpuKernel } from './register';
import { runShader } from './shader';

/** Registers `SumRows` and `AddToEach` for the WebGPU backend. */
export function registerSums(): void {
  registerGpuKernel('SumRows', (backend, { x }) => {
    const [rows, width] = x.shape;
    const [sum] = columnSums(backend, {
      name: 'SumRows',
      rows,
      width,
      inputs: { x },
      terms: ['x[at]'],
    });
    return sum;
  });
  registerGpuKernel('AddToEach', (backend, { x, rows }) => {
    const period = rows.shape.reduce((product, n) => product * n, 1);
    const lanes = lanesFor(period);
    const count = x.shape.reduce((product, n) => product * n, 1) / lanes.count;
    const [sum] = runShader(backend, {
      name: 'AddToEach',
      variant: [],
      inputs: { x: lanes.of(x), rows: lanes.of(rows) },
      outputs: { sum: { shape: x.shape, as: lanes.element } },
      sizes: { count, period: period / lanes.count },
      groups: Math.ceil(count / 64),
      main: () => 'if (id < sizes.count) { sum[id] = x[id] + rows[id % sizes.period]; }',
    });
    return sum;
  });
}
