import { BOS_ID, idOf, SUBJECTS } from '#worlds/instructions';

export const promptOf = (subject: string, verb = 'tell'): Int32Array =>
  Int32Array.of(BOS_ID, idOf(verb), idOf(subject), idOf(':'));

/** The subject of each of `count` prompts, in turn. */
export const subjectsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => SUBJECTS[i % SUBJECTS.length]);
