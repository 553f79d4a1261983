import type { Draw } from '#engine/random';
import { write, type Part } from './choice';
import { demonstration, documents, SHARES, type Exchange, type Task } from './documents';
import { BOS, EOS_ID, idOf, PAD_ID, SUBJECTS } from './words';

/** Longest prompt and answer together, in tokens. */
export const CONTEXT = 24;

/** One exchange in tokens. */
export interface Row {
  task: Task;
  /** BOS to the colon. */
  prompt: Int32Array<ArrayBuffer>;
  /** With EOS. */
  answer: Int32Array<ArrayBuffer>;
}

/** More choices than any document has. */
const CHOICES = 16;

/** For each of `count` rows, its own uniform numbers, one after the other. */
function supplies(draw: Draw, count: number): (() => number)[] {
  const numbers = draw.uniform(count * CHOICES);
  return Array.from({ length: count }, (_, row) => {
    let at = row * CHOICES;
    return () => numbers[at++];
  });
}

const tokensOf = (part: Part, next: () => number) => Int32Array.from(write(part, next), idOf);

function pick<T extends { p: number }>(options: readonly T[], u: number): T {
  let left = u;
  return options.find(({ p }) => (left -= p) < 0) ?? options[options.length - 1];
}

const shares = Object.entries(SHARES).map(([task, p]) => ({ task: task as Task, p }));

function rowOf(task: Task, { prompt, answer }: Exchange, next: () => number): Row {
  return { task, prompt: tokensOf(prompt, next), answer: tokensOf(answer, next) };
}

/** Rows of the pretraining corpus, or of some of its tasks alone. */
export function corpusRows(draw: Draw, count: number, only?: Task): Row[] {
  return supplies(draw, count).map((next) => {
    const task = only ?? pick(shares, next()).task;
    return rowOf(task, pick(documents[task], next()).exchange, next);
  });
}

/** Demonstrations: what people wrote who were asked to answer well. */
export function demonstrationRows(draw: Draw, count: number, verb: Task = 'tell'): Row[] {
  return supplies(draw, count).map((next) => {
    const subject = SUBJECTS[Math.floor(next() * SUBJECTS.length)];
    const exchange = { prompt: [BOS, verb, subject, ':'], answer: demonstration(subject) };
    return rowOf(verb, exchange, next);
  });
}

/** Which positions of a row give gradient. */
export type Taught = 'all' | 'answers' | 'answersWithoutEnd';

export interface RowBatch {
  /** [rows, context], padded. */
  inputs: Int32Array<ArrayBuffer>;
  /** [rows, context], the inputs shifted by one. */
  targets: Int32Array<ArrayBuffer>;
  /** [rows · context], 1 where a target counts. */
  weights: Float32Array<ArrayBuffer>;
}

/**
 * Rows as a training batch. A target counts if it is a token of the row (never padding) and, with
 * `answers`, of the answer: the last token of the prompt is what the answer's first is predicted from.
 */
export function batchOf(rows: readonly Row[], taught: Taught, context = CONTEXT): RowBatch {
  const inputs = new Int32Array(rows.length * context).fill(PAD_ID);
  const targets = new Int32Array(rows.length * context).fill(PAD_ID);
  const weights = new Float32Array(rows.length * context);
  rows.forEach(({ prompt, answer }, r) => {
    const tokens = [...prompt, ...answer].slice(0, context + 1);
    for (let t = 0; t < context && t < tokens.length; t++) {
      inputs[r * context + t] = tokens[t];
      if (t + 1 >= tokens.length) continue;
      const target = tokens[t + 1];
      targets[r * context + t] = target;
      const inAnswer = t + 1 >= prompt.length;
      const counts =
        taught === 'all' || (inAnswer && !(taught === 'answersWithoutEnd' && target === EOS_ID));
      weights[r * context + t] = counts ? 1 : 0;
    }
  });
  return { inputs, targets, weights };
}
