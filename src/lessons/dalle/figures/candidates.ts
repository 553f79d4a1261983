/** Pictures of one caption among which CLIP chooses, unless the reader asks for another number. */
export const CANDIDATES = 8;
