/** What is asked of a model that answers instructions, beside the one that it started from. */

export interface AnswersArgs {
  /** What is asked for: `tell`, or another instruction of the world. */
  verb: string;
  subjects: string[];
  /** Of the random numbers; both models draw with the same. */
  seed: number;
}

interface Answer {
  words: string[];
  /** The hidden labeller's points. */
  gold: number;
}

/** The same prompts, answered by a model as it is and by the one that it started from. */
export interface AnswersResult {
  answers: { subject: string; policy: Answer; reference: Answer }[];
}

/** How a model answers one kind of instruction, at temperature 1. Shares are of all answers. */
export interface AnswerTraits {
  /** Mean points by the hidden labeller. */
  gold: number;
  /** Names the subject that was asked for. */
  named: number;
  /** Has a nice word; has a rude one. */
  nice: number;
  rude: number;
  /** Ends by itself. */
  stops: number;
}

export interface TraitsArgs {
  /** Instructions of the world. */
  verbs: string[];
}

/** The same kinds of instruction, answered by a model as it is and by the one that it started from. */
export interface TraitsResult {
  byVerb: { verb: string; policy: AnswerTraits; reference: AnswerTraits }[];
}
