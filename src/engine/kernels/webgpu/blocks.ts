/** Pooling and nearest upsampling over squares of pixels that lie side by side, and their gradients. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { blocksOf, type ImageShape } from '../blocks';
import { lanesFor, type Lanes } from './lanes';
import { registerGpuKernel } from './register';
import { runShader, type Shader } from './shader';

/** Sizes and statements for a thread for each element of `of`, channels side by side. */
function layout(large: ImageShape, size: number, of: 'pixels' | 'squares') {
  const [batch, height, width, channels] = large;
  const [down, across] = blocksOf(large, size);
  const lanes = lanesFor(channels);
  const [rows, columns] = of === 'pixels' ? [height, width] : [down, across];
  const count = (batch * rows * columns * channels) / lanes.count;
  return {
    lanes,
    shape: [batch, rows, columns, channels],
    groups: Math.ceil(count / 64),
    sizes: { count, channels: channels / lanes.count, rows, columns, height, width, down, across },
    open: `
      if (id >= sizes.count) { return; }
      let channel = id % sizes.channels;
      let column = id / sizes.channels % sizes.columns;
      let row = id / sizes.channels / sizes.columns % sizes.rows;
      let image = id / sizes.channels / sizes.columns / sizes.rows;`,
  };
}

/** Runs statements at every pixel of a square, with `at` its index, in reading order. */
const eachPixel = (size: number, statements: string) => `
  for (var down = 0u; down < ${size}u; down++) {
    for (var across = 0u; across < ${size}u; across++) {
      let y = row * ${size}u + down;
      let x0 = column * ${size}u + across;
      let at = ((image * sizes.height + y) * sizes.width + x0) * sizes.channels + channel;
      ${statements}
    }
  }`;

/** `most`, at first the square's first pixel. */
const openMost = (size: number) => `
  let corner = (image * sizes.height + row * ${size}u) * sizes.width + column * ${size}u;
  var most = x[corner * sizes.channels + channel];`;

/** Whether the first number is to take the place of the second as the largest so far: NaN before all. */
const larger = ({ count }: Lanes): string => {
  const bits = count === 4 ? 'vec4<u32>' : 'u32';
  const flag = count === 4 ? 'vec4<bool>' : 'bool';
  return `
    alias Places = ${bits};
    fn notNumber(x: Lanes) -> ${flag} {
      return (bitcast<${bits}>(x) & ${bits}(0x7fffffffu)) > ${bits}(0x7f800000u);
    }
    fn isLarger(x: Lanes, most: Lanes) -> ${flag} {
      return (notNumber(x) | (x > most)) & !notNumber(most);
    }`;
};

const only = (backend: unknown, shader: Shader): TensorInfo => runShader(backend, shader)[0];

interface Scaled {
  size: number;
  scale: number;
}

function sumBlocks(backend: unknown, x: TensorInfo, { size, scale }: Scaled): TensorInfo {
  const { lanes, shape, groups, sizes, open } = layout(x.shape as ImageShape, size, 'squares');
  return only(backend, {
    name: 'SumBlocks',
    variant: [size, scale],
    inputs: { x: lanes.of(x) },
    outputs: { sums: { shape, as: lanes.element } },
    sizes,
    groups,
    declarations: () => lanes.declarations,
    main: () => `
      ${open}
      var sum = Lanes(0.0);
      ${eachPixel(size, 'sum += x[at];')}
      sums[id] = sum * ${scale};`,
  });
}

function spreadBlocks(
  backend: unknown,
  y: TensorInfo,
  large: ImageShape,
  { size, scale }: Scaled,
): TensorInfo {
  const { lanes, shape, groups, sizes, open } = layout(large, size, 'pixels');
  return only(backend, {
    name: 'SpreadBlocks',
    variant: [size, scale],
    inputs: { y: lanes.of(y) },
    outputs: { spread: { shape, as: lanes.element } },
    sizes,
    groups,
    declarations: () => lanes.declarations,
    main: () => `
      ${open}
      let down = row / ${size}u;
      let across = column / ${size}u;
      var value = Lanes(0.0);
      if (down < sizes.down && across < sizes.across) {
        value = y[((image * sizes.down + down) * sizes.across + across) * sizes.channels + channel];
      }
      spread[id] = value * ${scale};`,
  });
}

function maxBlocks(backend: unknown, x: TensorInfo, size: number): TensorInfo {
  const { lanes, shape, groups, sizes, open } = layout(x.shape as ImageShape, size, 'squares');
  return only(backend, {
    name: 'MaxBlocks',
    variant: [size],
    inputs: { x: lanes.of(x) },
    outputs: { largest: { shape, as: lanes.element } },
    sizes,
    groups,
    declarations: () => lanes.declarations + larger(lanes),
    main: () => `
      ${open}
      ${openMost(size)}
      ${eachPixel(size, 'most = select(most, x[at], isLarger(x[at], most));')}
      largest[id] = most;`,
  });
}

/** Threads go by squares: each writes the pixels of its own, and clears the rest beside the last ones. */
function maxBlocksGrad(backend: unknown, dy: TensorInfo, x: TensorInfo, size: number): TensorInfo {
  const large = x.shape as ImageShape;
  const { lanes, groups, sizes, open } = layout(large, size, 'squares');
  return only(backend, {
    name: 'MaxBlocksGrad',
    variant: [size],
    inputs: { dy: lanes.of(dy), x: lanes.of(x) },
    outputs: { dx: { shape: large, as: lanes.element } },
    sizes,
    groups,
    declarations: () => lanes.declarations + larger(lanes),
    main: () => `
      ${open}
      ${openMost(size)}
      var winner = Places(0u);
      ${eachPixel(
        size,
        `let wins = isLarger(x[at], most);
        most = select(most, x[at], wins);
        winner = select(winner, Places(down * ${size}u + across), wins);`,
      )}
      let slope = dy[id];
      let endDown = select(${size}u, sizes.height - row * ${size}u, row + 1u == sizes.rows);
      let endAcross = select(${size}u, sizes.width - column * ${size}u, column + 1u == sizes.columns);
      for (var down = 0u; down < endDown; down++) {
        for (var across = 0u; across < endAcross; across++) {
          let inside = down < ${size}u && across < ${size}u;
          let place = select(${size * size}u, down * ${size}u + across, inside);
          let y = row * ${size}u + down;
          let x0 = column * ${size}u + across;
          dx[((image * sizes.height + y) * sizes.width + x0) * sizes.channels + channel] =
            select(Lanes(0.0), slope, winner == Places(place));
        }
      }`,
  });
}

/** Registers `SumBlocks`, `SpreadBlocks`, `MaxBlocks` and its gradient for the WebGPU backend. */
export function registerBlocks(): void {
  registerGpuKernel('SumBlocks', (backend, { x }, attributes: Scaled) =>
    sumBlocks(backend, x, attributes),
  );
  registerGpuKernel('SpreadBlocks', (backend, { y }, attributes: Scaled & { shape: ImageShape }) =>
    spreadBlocks(backend, y, attributes.shape, attributes),
  );
  registerGpuKernel('MaxBlocks', (backend, { x }, { size }: { size: number }) =>
    maxBlocks(backend, x, size),
  );
  registerGpuKernel('MaxBlocksGrad', (backend, { dy, x }, { size }: { size: number }) =>
    maxBlocksGrad(backend, dy, x, size),
  );
}
