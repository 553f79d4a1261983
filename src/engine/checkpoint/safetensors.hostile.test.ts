import { describe, expect, test } from 'vitest';
import { CheckpointError, type CheckpointErrorCode } from './error';
import { readSafetensors, writeSafetensors } from './safetensors';
import { entry, fileClaiming, fileOf } from './safetensors.fixture';

const F32 = (shape: string, offsets: string, name = 'a') => entry(name, 'F32', shape, offsets);
const one = (tensor: string, data = 8) => fileOf(`{${tensor}}`, data);
const nan = new Uint8Array(new Float32Array([1, NaN]).buffer);
const infinity = new Uint8Array(new Float32Array([-Infinity, 0]).buffer);

const millionTensors = () => fileOf(`{${`${F32('[]', '[0,4]', 't0123456')},`.repeat(1e6)}`, 4);

/** As many tensors as a header under the limit can name. */
function crowd(): Uint8Array {
  const list = Array.from({ length: 7_500 }, (_, i) =>
    F32('[]', `[${4 * i},${4 * i + 4}]`, `${i}`),
  );
  return fileOf(`{${list.join()}}`, 30_000);
}

const hostile: [string, () => Uint8Array, CheckpointErrorCode][] = [
  ['is empty', () => new Uint8Array(0), 'truncated'],
  ['has seven bytes', () => new Uint8Array(7), 'truncated'],
  ['has a header longer than itself', () => fileClaiming(1000n), 'truncated'],
  ['claims a header of 2^63 bytes', () => fileClaiming(2n ** 63n), 'truncated'],
  ['claims a header of 2^64 − 1 bytes', () => fileClaiming(2n ** 64n - 1n), 'truncated'],
  ['claims a header of 0 bytes', () => fileClaiming(0n), 'badHeader'],
  ['has a header over 100 MB', () => fileOf(' '.repeat(100_000_001)), 'tooLarge'],
  ['holds a million tiny tensors', millionTensors, 'tooLarge'],
  ['has a header that does not start with a brace', () => fileOf(' {}'), 'badHeader'],
  ['has a header that is a list', () => fileOf('[{}]'), 'badHeader'],
  ['has a header that is not JSON', () => fileOf('{"a"'), 'badHeader'],
  ['has a header with a trailing comma', () => one(`${F32('[2]', '[0,8]')},`), 'badHeader'],
  ['has a header nested very deep', () => fileOf(`{"a":${'['.repeat(400_000)}`), 'badHeader'],
  ['has a header of objects nested very deep', () => fileOf('{"a":'.repeat(80_000)), 'badHeader'],
  ['has a header that ends within a text', () => fileOf('{"abc'), 'badHeader'],
  ['has a header that ends within an escape', () => fileOf('{"abc\\'), 'badHeader'],
  [
    'has a header that is not UTF-8',
    () => fileOf(new Uint8Array([0x7b, 0x22, 0xff, 0x22])),
    'badHeader',
  ],
  ['starts with a byte order mark', () => fileOf('\ufeff{}'), 'badHeader'],
  ['names a tensor twice', () => one(`${F32('[2]', '[0,8]')},${F32('[2]', '[0,8]')}`), 'badHeader'],
  [
    'names a tensor twice, once escaped',
    () => one(`${F32('[2]', '[0,8]')},${F32('[2]', '[0,8]', '\\u0061')}`),
    'badHeader',
  ],
  [
    'gives a field twice',
    () => one('"a":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}'),
    'badHeader',
  ],
  ['gives metadata twice', () => fileOf('{"__metadata__":{"a":"1","a":"2"}}'), 'badHeader'],
  ['lacks a field', () => one('"a":{"dtype":"F32","shape":[2]}'), 'badHeader'],
  [
    'has a field too many',
    () => one('"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}'),
    'badHeader',
  ],
  ['has a number for a tensor', () => fileOf('{"a":1}'), 'badHeader'],
  ['has null for a tensor', () => fileOf('{"a":null}'), 'badHeader'],
  ['names a tensor __proto__', () => one(F32('[2]', '[0,8]', '__proto__')), 'badName'],
  ['names a tensor constructor', () => one(F32('[2]', '[0,8]', 'constructor')), 'badName'],
  ['gives a tensor no name', () => one(F32('[2]', '[0,8]', '')), 'badName'],
  ['gives a tensor an endless name', () => one(F32('[2]', '[0,8]', 'x'.repeat(5000))), 'badName'],
  ['names metadata __proto__', () => fileOf('{"__metadata__":{"__proto__":"x"}}'), 'badName'],
  ['has negative offsets', () => one(F32('[2]', '[-8,0]')), 'badHeader'],
  ['has reversed offsets', () => one(F32('[2]', '[8,0]')), 'badOffsets'],
  ['has offsets past its end', () => one(F32('[4]', '[0,16]')), 'truncated'],
  ['has one offset', () => one(F32('[2]', '[0]')), 'badOffsets'],
  ['has three offsets', () => one(F32('[2]', '[0,8,8]')), 'badOffsets'],
  ['has texts for offsets', () => one(F32('[2]', '["0","8"]')), 'badOffsets'],
  ['has offsets beyond 2^53', () => one(F32('[2]', '[0,9007199254740993]')), 'badOffsets'],
  [
    'has overlapping tensors',
    () => one(`${F32('[2]', '[0,8]')},${F32('[2]', '[4,12]', 'b')}`, 12),
    'badOffsets',
  ],
  [
    'has two tensors on the same bytes',
    () => one(`${F32('[2]', '[0,8]')},${F32('[2]', '[0,8]', 'b')}`),
    'badOffsets',
  ],
  [
    'has a hole between tensors',
    () => one(`${F32('[1]', '[0,4]')},${F32('[1]', '[8,12]', 'b')}`, 12),
    'badOffsets',
  ],
  ['has a hole before its first tensor', () => one(F32('[1]', '[4,8]')), 'badOffsets'],
  ['has data that no tensor covers', () => one(F32('[1]', '[0,4]')), 'badOffsets'],
  ['has data and no tensor', () => fileOf('{}', 4), 'badOffsets'],
  ['has a shape that does not fit its bytes', () => one(F32('[3]', '[0,8]')), 'badShape'],
  [
    'has a shape whose product overflows 64 bits to 4',
    () => one(entry('a', 'U8', '[4194305,4194305,211106198978564]', '[0,4]'), 4),
    'badShape',
  ],
  ['has a shape of 2^53 and more', () => one(F32('[9007199254740993]', '[0,8]')), 'badShape'],
  ['has a fractional shape', () => one(F32('[2.5]', '[0,8]')), 'badHeader'],
  ['has a shape written as a float', () => one(F32('[2.0]', '[0,8]')), 'badHeader'],
  ['has NaN for a shape', () => one(F32('[NaN]', '[0,8]')), 'badHeader'],
  ['has a shape of 1e308', () => one(F32('[1e308]', '[0,8]')), 'badHeader'],
  [
    'has a shape with more digits than a double holds',
    () => one(F32(`[${'9'.repeat(400)}]`, '[0,8]')),
    'badShape',
  ],
  ['has a shape of negative sizes', () => one(F32('[-1,-2]', '[0,8]')), 'badHeader'],
  ['has a shape that is no list', () => one(F32('{}', '[0,8]')), 'badShape'],
  [
    'has a shape of a hundred thousand axes',
    () => one(F32(`[${'1,'.repeat(99_999)}2]`, '[0,8]')),
    'badShape',
  ],
  ['has an unknown element type', () => one(entry('a', 'F8_E4M3', '[8]', '[0,8]')), 'badDtype'],
  [
    'has an element type that every object answers to',
    () => one(entry('a', 'toString', '[8]', '[0,8]')),
    'badDtype',
  ],
  ['has metadata that is not text', () => fileOf('{"__metadata__":{"a":1}}'), 'badMetadata'],
  ['has metadata that is a text', () => fileOf('{"__metadata__":"pt"}'), 'badMetadata'],
  ['has metadata within metadata', () => fileOf('{"__metadata__":{"a":{"b":"c"}}}'), 'badMetadata'],
  ['holds a NaN', () => fileOf(`{${F32('[2]', '[0,8]')}}`, nan), 'notFinite'],
  ['holds an infinity', () => fileOf(`{${F32('[2]', '[0,8]')}}`, infinity), 'notFinite'],
  [
    'holds an infinite half',
    () => fileOf(`{${entry('a', 'F16', '[1]', '[0,2]')}}`, new Uint8Array([0, 0xfc])),
    'notFinite',
  ],
  [
    'holds a NaN in bfloat16',
    () => fileOf(`{${entry('a', 'BF16', '[1]', '[0,2]')}}`, new Uint8Array([0x81, 0x7f])),
    'notFinite',
  ],
];

function refusal(file: Uint8Array): CheckpointError {
  try {
    readSafetensors(file);
  } catch (error) {
    if (error instanceof CheckpointError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

/** Milliseconds of processor time, best of three: a busy machine is not taken for a slow reader. */
function quickest(work: () => void): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('the reader refuses, within 50 ms and with a next action, a file that', () => {
  test.each(hostile)('%s', (_, make, code) => {
    const file = make();
    const error = refusal(file);
    expect(error.code).toBe(code);
    expect(error.nextAction).toMatch(/^[A-Z].{10,}\.$/);
    expect(error.message.length).toBeLessThan(400);
    expect(quickest(() => refusal(file))).toBeLessThan(50);
  });
});

test('the longest header that is read at all, with 7,500 tensors, takes under 50 ms', () => {
  const file = crowd();
  expect(readSafetensors(file).tensors.size).toBe(7_500);
  expect(quickest(() => readSafetensors(file))).toBeLessThan(50);
});

test('a file cut at any byte of its header or its data is refused', () => {
  const file = writeSafetensors(
    new Map([
      ['transformer.wte.weight', { dtype: 'F32', shape: [2, 3], data: new Float32Array(6) }],
      ['步', { dtype: 'I64', shape: [], data: new BigInt64Array(1) }],
    ]),
    { format: 'pt', note: 'quotes " and \\ and { : }' },
  );
  readSafetensors(file);
  for (let length = 0; length < file.length; length++)
    expect(refusal(file.subarray(0, length)).code).toBe('truncated');
});

test('a header cut at any byte, with its length field made to fit, is refused', () => {
  const header = `{"__metadata__":{"format":"pt"},${F32('[2]', '[0,8]')}}`;
  for (let length = 0; length < header.length; length++)
    expect(refusal(fileOf(header.slice(0, length), 8)).code).toBe('badHeader');
});

test('any one byte of a header changed is either refused with a typed error or still a sound file', () => {
  const sound = fileOf(`{"__metadata__":{"format":"pt"},${F32('[2]', '[0,8]')}}`, 8);
  let refused = 0;
  for (let at = 0; at < sound.length - 8; at++) {
    for (let value = 0; value < 256; value += 5) {
      const file = sound.slice();
      file[at] = value;
      try {
        for (const { data } of readSafetensors(file).tensors.values())
          expect(data.byteLength).toBeLessThanOrEqual(8);
      } catch (error) {
        expect(error).toBeInstanceOf(CheckpointError);
        refused++;
      }
    }
  }
  expect(refused).toBeGreaterThan(1000);
});
