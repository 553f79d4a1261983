/** Windows, pooling and upsampling of images. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { blocksOf, type ImageShape } from '../blocks';
import { slidSize, type Windows } from '../windows';
import type { Assembly } from './assembly';
import { addressOf, allocate, registerWasmKernel } from './heap';

interface Scaled {
  size: number;
  scale: number;
}

/** Registers `WindowRows` and `FoldWindows` for the WebAssembly backend. */
export function registerWindows({ windowRows, foldWindows }: Assembly): void {
  const sizes = (windows: Windows, channels: number) => {
    const { batch, height, width, kernel, stride, padding } = windows;
    return [batch, height, width, channels, ...kernel, stride, padding, ...slidSize(windows)];
  };

  registerWasmKernel<Windows>('WindowRows', (backend, { x }, windows) => {
    const channels = x.shape[1];
    const [down, across] = slidSize(windows);
    const places = windows.kernel[0] * windows.kernel[1];
    const rows = allocate(backend, [windows.batch * down * across, places * channels]);
    windowRows(addressOf(backend, x), addressOf(backend, rows), ...sizes(windows, channels));
    return rows;
  });

  registerWasmKernel<Windows>('FoldWindows', (backend, { rows }, windows) => {
    const { batch, height, width, kernel } = windows;
    const channels = rows.shape[1] / (kernel[0] * kernel[1]);
    const x = allocate(backend, [batch * height * width, channels]);
    foldWindows(addressOf(backend, rows), addressOf(backend, x), ...sizes(windows, channels));
    return x;
  });
}

/** Registers `SumBlocks`, `SpreadBlocks`, `MaxBlocks` and its gradient for the WebAssembly backend. */
export function registerBlocks(assembly: Assembly): void {
  const small = (shape: ImageShape, size: number) => [shape[0], ...blocksOf(shape, size), shape[3]];

  registerWasmKernel<Scaled>('SumBlocks', (backend, { x }, { size, scale }) => {
    const shape = x.shape as ImageShape;
    const y = allocate(backend, small(shape, size));
    assembly.sumBlocks(addressOf(backend, x), addressOf(backend, y), ...shape, size, scale);
    return y;
  });

  registerWasmKernel<Scaled & { shape: ImageShape }>(
    'SpreadBlocks',
    (backend, { y }, { shape, size, scale }) => {
      const x = allocate(backend, shape);
      assembly.spreadBlocks(addressOf(backend, y), addressOf(backend, x), ...shape, size, scale);
      return x;
    },
  );

  registerWasmKernel<{ size: number }>('MaxBlocks', (backend, { x }, { size }) => {
    const shape = x.shape as ImageShape;
    const y = allocate(backend, small(shape, size));
    assembly.maxBlocks(addressOf(backend, x), addressOf(backend, y), ...shape, size);
    return y;
  });

  registerWasmKernel<{ size: number }>('MaxBlocksGrad', (backend, { dy, x }, { size }) => {
    const shape = x.shape as ImageShape;
    const dx = allocate(backend, shape);
    const at = (tensor: TensorInfo) => addressOf(backend, tensor);
    assembly.maxBlocksGrad(at(dy), at(x), at(dx), ...shape, size);
    return dx;
  });
}
