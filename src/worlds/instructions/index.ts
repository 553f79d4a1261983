/** A small language world: instructions, answers, and a labeller with a taste. */
export {
  answerEntropy,
  corpusEntropy,
  demonstrationEntropy,
  measure,
  SHARES,
  worldText,
  type Task,
} from './documents';
export { grade, rank, type Grade } from './rubric';
export {
  batchOf,
  CONTEXT,
  corpusRows,
  demonstrationRows,
  type Row,
  type RowBatch,
  type Taught,
} from './rows';
export {
  BOS_ID,
  EOS,
  EOS_ID,
  idOf,
  NICE,
  NEUTRAL,
  PAD_ID,
  RUDE,
  SUBJECTS,
  VOCABULARY,
  wordsOf,
} from './words';
export { writeRankings, type OwnRanking } from './own-ranking';
