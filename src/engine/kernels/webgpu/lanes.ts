/**
 * One source for both ways to read floats: four at a time where their number allows it, else one by one.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Binding } from './shader';

export interface Lanes {
  /** Numbers in one element: 4 or 1. */
  count: 1 | 4;
  element: 'f32' | 'vec4<f32>';
  /** The type `Lanes`, and `sumOf(x)` and `maxOf(x)` over the numbers of one element. */
  declarations: string;
  /** Suffix of the functions of `activations.ts` for this type. */
  suffix: '' | '4';
  /** Binds a tensor to be read as such elements. */
  of(tensor: TensorInfo): Binding;
}

const four: Lanes = {
  count: 4,
  element: 'vec4<f32>',
  declarations: `
    alias Lanes = vec4<f32>;
    fn sumOf(x: Lanes) -> f32 { return (x.x + x.y) + (x.z + x.w); }
    fn maxOf(x: Lanes) -> f32 { return max(max(x.x, x.y), max(x.z, x.w)); }`,
  suffix: '4',
  of: (tensor) => ({ tensor, as: 'vec4<f32>' }),
};

const one: Lanes = {
  count: 1,
  element: 'f32',
  declarations: `
    alias Lanes = f32;
    fn sumOf(x: Lanes) -> f32 { return x; }
    fn maxOf(x: Lanes) -> f32 { return x; }`,
  suffix: '',
  of: (tensor) => ({ tensor, as: 'f32' }),
};

/** Lanes for rows of this width. */
export const lanesFor = (width: number): Lanes => (width % 4 === 0 ? four : one);
