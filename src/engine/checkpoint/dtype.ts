/**
 * The element types of safetensors that have a typed array here, in the order in which the reference
 * writes them. Half floats stay as their bits.
 */
const ARRAYS = {
  U64: BigUint64Array,
  I64: BigInt64Array,
  F64: Float64Array,
  F32: Float32Array,
  U32: Uint32Array,
  I32: Int32Array,
  BF16: Uint16Array,
  F16: Uint16Array,
  U16: Uint16Array,
  I16: Int16Array,
  I8: Int8Array,
  U8: Uint8Array,
  BOOL: Uint8Array,
} as const;

const writingOrder = Object.keys(ARRAYS);

export type Dtype = keyof typeof ARRAYS;

export type TensorData = InstanceType<(typeof ARRAYS)[Dtype]>;

export interface StoredTensor {
  dtype: Dtype;
  /** Empty for a scalar. */
  shape: readonly number[];
  /** Row-major. `F16` and `BF16` are their 16 bits; `toFloat32` widens them. */
  data: TensorData;
}

export function isDtype(name: unknown): name is Dtype {
  return typeof name === 'string' && Object.hasOwn(ARRAYS, name);
}

export function itemSize(dtype: Dtype): number {
  return ARRAYS[dtype].BYTES_PER_ELEMENT;
}

/** The place of a type among those that the reference writes before and after it. */
export function dtypeRank(dtype: Dtype): number {
  return writingOrder.indexOf(dtype);
}

export function isArrayOf(dtype: Dtype, data: TensorData): boolean {
  return data instanceof ARRAYS[dtype];
}

/** A typed array over `bytes`: a view where alignment allows it, else a copy. */
export function viewAs(dtype: Dtype, bytes: Uint8Array): TensorData {
  const size = itemSize(dtype);
  const aligned = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  return new ARRAYS[dtype](
    aligned.buffer as ArrayBuffer,
    aligned.byteOffset,
    aligned.byteLength / size,
  );
}
