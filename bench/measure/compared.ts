/** Losses of this many first steps are compared between trainers. */
export const COMPARED_STEPS = 5;
