/** What a WGSL program of ours is told to be: its buffers, its sizes, its code. */
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** How a buffer's words are read. A vector type needs a size that is a multiple of its length. */
export type Element = 'f32' | 'i32' | 'u32' | 'atomic<u32>' | 'vec2<f32>' | 'vec4<f32>';

export interface Binding {
  tensor: TensorInfo;
  /** Default: f32 for float32, i32 for int32 and bool. */
  as?: Element;
}

export interface Output {
  shape: number[];
  dtype?: 'float32' | 'int32';
  as?: Element;
}

export interface Shader {
  /** The operation, for error messages and GPU debuggers. */
  name: string;
  /** All that the code depends on: equal names and variants mean equal code. */
  variant: readonly (string | number | boolean)[];
  /** Read-only, by the name that the code uses. */
  inputs?: Record<string, TensorInfo | Binding>;
  /** Existing tensors that the code reads and writes in place. */
  updates?: Record<string, TensorInfo | Binding>;
  /** New tensors; the code writes all of each. */
  outputs?: Record<string, Output>;
  /** Read as `sizes.<name>`, u32. They may change from call to call without another compilation. */
  sizes?: Record<string, number>;
  /** Threads of a workgroup, default [64, 1, 1]. */
  workgroup?: [number, number, number];
  /**
   * Number of workgroups: either one number, however large (the code then sees `groupIndex`), or three
   * (the code sees `group`).
   */
  groups: number | [number, number, number];
  /**
   * Language features to enable; the device must have them. With `subgroups` the code also sees
   * `subgroupLane`, the number of the thread in its subgroup.
   */
  needs?: readonly string[];
  /** Functions, structures and workgroup variables beside `main`. */
  declarations?: () => string;
  /**
   * The statements of `main`. In scope: `group` (vec3<u32>), `groupIndex`, `local` (vec3<u32>), `lane` (the
   * number of the thread in its workgroup) and `id` (the number of the thread overall). Threads beyond
   * the work in the last workgroup are the code's to turn away.
   */
  main: () => string;
}

/** A buffer as the program sees it. */
export interface Bound {
  name: string;
  tensor: TensorInfo;
  element: Element;
  access: 'input' | 'update' | 'output';
}
