/** What scenes are made of. */

/** Red, green and blue at full brightness, from 0 to 1. */
export const COLOURS = [
  { name: 'red', rgb: [1, 0.1, 0.1] },
  { name: 'green', rgb: [0.1, 0.8, 0.1] },
  { name: 'blue', rgb: [0.15, 0.25, 1] },
  { name: 'yellow', rgb: [1, 0.9, 0.1] },
  { name: 'purple', rgb: [0.75, 0.1, 0.95] },
  { name: 'cyan', rgb: [0.1, 0.85, 0.95] },
  { name: 'orange', rgb: [1, 0.5, 0.05] },
  { name: 'white', rgb: [0.95, 0.95, 0.95] },
] as const;

export const SHAPES = ['circle', 'square', 'triangle', 'cross'] as const;

/** The cells of a picture, row by row. */
export const PLACES = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;

/** A colour and a shape, by their index. */
export interface Kind {
  colour: number;
  shape: number;
}

/** Something at a place. */
export interface Thing extends Kind {
  place: number;
}

/**
 * Combinations that no training shows: of each its colour is seen with other shapes, and its shape in
 * other colours. Whoever learned the parts can put them together.
 */
const HELD_OUT: readonly Kind[] = [
  { colour: 0, shape: 1 },
  { colour: 2, shape: 3 },
  { colour: 4, shape: 2 },
  { colour: 7, shape: 0 },
];

export const isHeldOut = ({ colour, shape }: Kind): boolean =>
  HELD_OUT.some((kind) => kind.colour === colour && kind.shape === shape);

/** All combinations of the first `colours` colours. */
export const kindsOf = (colours: number): Kind[] =>
  Array.from({ length: colours * SHAPES.length }, (_, i) => ({
    colour: Math.floor(i / SHAPES.length),
    shape: i % SHAPES.length,
  }));
