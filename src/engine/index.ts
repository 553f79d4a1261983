/** The tensor engine: no DOM, no Svelte. Its parts have faces of their own, `#engine/<part>`. */
export { tf, type Scalar, type Tensor } from './tf';
