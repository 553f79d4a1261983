import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoredTensor } from './dtype';
import { CheckpointError } from './error';
import { toFloat32 } from './half-float';
import { readSafetensors, writeSafetensors } from './safetensors';
import { entry, fileOf } from './safetensors.fixture';

const vectors = 'tests/vectors';

function files(): string[] {
  return readdirSync(vectors, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.safetensors'))
    .sort();
}

describe('the reference vectors', () => {
  test('are there', () => {
    expect(files()).toEqual(
      expect.arrayContaining(['adamw/inputs.safetensors', 'gpt2/model.safetensors']),
    );
  });

  test.each(files())('%s reads, and what is written of it is the same bytes', (name) => {
    const bytes = new Uint8Array(readFileSync(join(vectors, name)));
    const { tensors, metadata } = readSafetensors(bytes);
    expect(tensors.size).toBeGreaterThan(0);
    expect(Buffer.from(writeSafetensors(tensors, metadata)).equals(bytes)).toBe(true);
  });
});

describe('reading', () => {
  test('gives every element type its array', () => {
    const tensors = new Map<string, StoredTensor>([
      ['f64', { dtype: 'F64', shape: [1], data: new Float64Array([Math.PI]) }],
      ['i64', { dtype: 'I64', shape: [1], data: new BigInt64Array([-(2n ** 62n)]) }],
      ['u64', { dtype: 'U64', shape: [1], data: new BigUint64Array([2n ** 63n]) }],
      ['f32', { dtype: 'F32', shape: [], data: new Float32Array([1.5]) }],
      ['i32', { dtype: 'I32', shape: [2], data: new Int32Array([-1, 2]) }],
      ['u32', { dtype: 'U32', shape: [1], data: new Uint32Array([4e9]) }],
      ['f16', { dtype: 'F16', shape: [1], data: new Uint16Array([0x3c00]) }],
      ['bf16', { dtype: 'BF16', shape: [1], data: new Uint16Array([0x3f80]) }],
      ['i16', { dtype: 'I16', shape: [1], data: new Int16Array([-5]) }],
      ['u16', { dtype: 'U16', shape: [1], data: new Uint16Array([65535]) }],
      ['i8', { dtype: 'I8', shape: [1], data: new Int8Array([-128]) }],
      ['u8', { dtype: 'U8', shape: [1, 1], data: new Uint8Array([255]) }],
      ['bool', { dtype: 'BOOL', shape: [1], data: new Uint8Array([1]) }],
    ]);
    const read = readSafetensors(writeSafetensors(tensors)).tensors;
    expect(new Map([...read].sort())).toEqual(new Map([...tensors].sort()));
  });

  test('copies a tensor that is not aligned, and a file that starts at an odd byte', () => {
    const data = new Uint8Array(9);
    data.set(new Uint8Array(new Float32Array([1.5, -2]).buffer), 1);
    const header = `{${entry('byte', 'U8', '[1]', '[0,1]')},${entry('x', 'F32', '[2]', '[1,9]')}}`;
    const padded = header.padEnd(Math.ceil(header.length / 8) * 8);
    const file = fileOf(padded, data);
    for (let offset = 0; offset < 8; offset++) {
      const shifted = new Uint8Array(file.length + 8).subarray(offset, offset + file.length);
      shifted.set(file);
      expect(readSafetensors(shifted).tensors.get('x')!.data).toEqual(new Float32Array([1.5, -2]));
    }
  });

  test('accepts empty tensors that share an offset, and a file without tensors', () => {
    const empties = ['a', 'b'].map((name) => entry(name, 'F32', '[0,3]', '[4,4]'));
    const { tensors } = readSafetensors(
      fileOf(`{${empties.join()},${entry('c', 'F32', '[]', '[0,4]')}}`, 4),
    );
    expect([...tensors.values()].map(({ data }) => data.length)).toEqual([0, 0, 1]);
    expect(readSafetensors(fileOf('{}')).tensors.size).toBe(0);
  });

  test('lets NaN through when asked to', () => {
    const file = writeSafetensors(
      new Map([['x', { dtype: 'F32', shape: [1], data: new Float32Array([NaN]) }]]),
    );
    expect(readSafetensors(file, { allowNotFinite: true }).tensors.get('x')!.data).toEqual(
      new Float32Array([NaN]),
    );
  });
});

describe('writing', () => {
  const x: StoredTensor = { dtype: 'F32', shape: [2], data: new Float32Array(2) };

  test('gives the same bytes whatever the order of the tensors', () => {
    const names = ['b', 'a', 'h.10', 'h.2'];
    const forth = writeSafetensors(new Map(names.map((name) => [name, x])), { b: '1', a: '2' });
    const back = writeSafetensors(new Map(names.reverse().map((name) => [name, x])), {
      a: '2',
      b: '1',
    });
    expect(forth).toEqual(back);
    expect(new DataView(forth.buffer).getUint32(0, true) % 8).toBe(0);
  });

  test('writes a part of a larger buffer as that part alone', () => {
    const part = new Float32Array([1, 2, 3, 4]).subarray(1, 3);
    const file = writeSafetensors(new Map([['x', { dtype: 'F32', shape: [2], data: part }]]));
    expect(readSafetensors(file).tensors.get('x')!.data).toEqual(new Float32Array([2, 3]));
  });

  test('refuses what its own reader would refuse', () => {
    const write = (name: string, tensor: StoredTensor) => () =>
      writeSafetensors(new Map([[name, tensor]]));
    expect(write('__proto__', x)).toThrow(CheckpointError);
    expect(write('__metadata__', x)).toThrow(CheckpointError);
    expect(write('x', { ...x, shape: [3] })).toThrow(/holds 2 values/);
    expect(write('x', { ...x, dtype: 'I32' })).toThrow(/cannot be written as I32/);
  });
});

describe('half floats', () => {
  test('widen to the numbers that they stand for', () => {
    const bits = [0x0000, 0x8000, 0x0001, 0x03ff, 0x0400, 0x3555, 0x3c00, 0xc000, 0x7bff];
    const values = [0, -0, 2 ** -24, 1023 * 2 ** -24, 2 ** -14, 0.333251953125, 1, -2, 65504];
    const f16: StoredTensor = { dtype: 'F16', shape: [9], data: new Uint16Array(bits) };
    expect([...toFloat32(f16)]).toEqual(values);
    const bf16: StoredTensor = {
      dtype: 'BF16',
      shape: [2],
      data: new Uint16Array([0x3fc0, 0xc2f7]),
    };
    expect([...toFloat32(bf16)]).toEqual([1.5, -123.5]);
  });

  test('whole numbers are not taken for weights', () => {
    expect(() => toFloat32({ dtype: 'I32', shape: [1], data: new Int32Array(1) })).toThrow(
      /tensor\.float/,
    );
  });
});
