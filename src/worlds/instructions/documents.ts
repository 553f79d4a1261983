/**
 * What the world writes: an instruction, and an answer that ends. Pretraining sees all of it; answers are
 * as people on the internet answer, now and then beside the point or rude.
 */
import { either, entropyOf, lengthOf, maybe, oneOf, type Part } from './choice';
import { BOS, DEEDS, EOS, LETTERS, NEUTRAL, NICE, NUMBERS, PLACES, RUDE, SUBJECTS } from './words';

/** What an instruction asks for. The last two are the skills that an alignment tax is measured on. */
export type Task = 'tell' | 'describe' | 'insult' | 'reverse' | 'count';

/** An instruction and what follows it. */
export interface Exchange {
  prompt: Part;
  answer: Part;
}

/** A document of a task: first its instruction is drawn, then an answer to it. */
type Document = readonly { p: number; exchange: Exchange }[];

const ANSWERS_THE_QUESTION = 0.7;

/** Adjectives as the internet uses them. */
const adjective = either([0.3, oneOf(NICE)], [0.45, oneOf(NEUTRAL)], [0.25, oneOf(RUDE)]);
const place = ['in the', oneOf(PLACES)];

function sentence(subject: string): Part {
  return either(
    [
      0.5,
      ['the', maybe(0.6, adjective), subject, 'is', adjective, maybe(0.4, ['and', adjective]), '.'],
    ],
    [0.3, ['the', maybe(0.5, adjective), subject, oneOf(DEEDS), place, '.']],
    [0.2, ['the', subject, 'is', adjective, ', but it', oneOf(DEEDS), place, '.']],
  );
}

/** About the subject asked for, or about another one; one sentence, or two. */
function answerAbout(subject: string): Part {
  const others = SUBJECTS.filter((other) => other !== subject);
  return [
    either(
      [ANSWERS_THE_QUESTION, sentence(subject)],
      [1 - ANSWERS_THE_QUESTION, oneOf(others.map(sentence))],
    ),
    maybe(0.25, ['it is', adjective, '.']),
    EOS,
  ];
}

/** Adjectives of those who write demonstrations: seldom rude, and not always as kind as one could wish. */
const decentAdjective = either([0.4, oneOf(NICE)], [0.5, oneOf(NEUTRAL)], [0.1, oneOf(RUDE)]);

/**
 * A demonstration: about the subject, whole, and short. It shows how to follow an instruction; what the
 * labeller likes best is left to be learned from rankings.
 */
export function demonstration(subject: string): Part {
  return [
    either(
      [0.4, ['the', decentAdjective, subject, 'is', decentAdjective, '.']],
      [0.3, ['the', subject, 'is', decentAdjective, maybe(0.5, ['and', decentAdjective]), '.']],
      [0.3, ['the', decentAdjective, subject, oneOf(DEEDS), place, '.']],
    ),
    EOS,
  ];
}

const rudeAnswer = (subject: string): Part => [
  'the',
  subject,
  'is',
  oneOf(RUDE),
  maybe(0.5, ['and', oneOf(RUDE)]),
  '.',
  EOS,
];

const uniform = (exchanges: Exchange[]): Document =>
  exchanges.map((exchange) => ({ p: 1 / exchanges.length, exchange }));

const asking = (verb: string, answer: (subject: string) => Part): Document =>
  uniform(
    SUBJECTS.map((subject) => ({ prompt: [BOS, verb, subject, ':'], answer: answer(subject) })),
  );

function reversals(): Document {
  const triples = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => [a, b, c])));
  return uniform(
    triples.map(([a, b, c]) => ({
      prompt: [BOS, 'reverse', a, b, c, ':'],
      answer: [c, b, a, EOS],
    })),
  );
}

/** From one number up to another, at most five of them. */
function counts(): Document {
  const pairs = NUMBERS.flatMap((_, from) =>
    NUMBERS.slice(from + 1, from + 5).map((_, more) => [from, from + 1 + more]),
  );
  return uniform(
    pairs.map(([from, to]) => ({
      prompt: [BOS, 'count', NUMBERS[from], NUMBERS[to], ':'],
      answer: [...NUMBERS.slice(from, to + 1), EOS],
    })),
  );
}

export const documents: Readonly<Record<Task, Document>> = {
  tell: asking('tell', answerAbout),
  describe: asking('describe', answerAbout),
  insult: asking('insult', rudeAnswer),
  reverse: reversals(),
  count: counts(),
};

/** Shares of the tasks in the pretraining corpus. */
export const SHARES: Readonly<Record<Task, number>> = {
  tell: 0.35,
  describe: 0.1,
  insult: 0.1,
  reverse: 0.3,
  count: 0.15,
};

const tasks = Object.keys(SHARES) as Task[];

/** Entropy of a task's prompts and answers, and their mean lengths, in nats and in words. */
export function measure(task: Task) {
  const mean = (of: (exchange: Exchange) => number) =>
    documents[task].reduce((sum, { p, exchange }) => sum + p * of(exchange), 0);
  return {
    promptEntropy: documents[task].reduce((sum, { p }) => sum - p * Math.log(p), 0),
    answerEntropy: mean(({ answer }) => entropyOf(answer)),
    promptLength: mean(({ prompt }) => lengthOf(prompt)),
    answerLength: mean(({ answer }) => lengthOf(answer)),
  };
}

/**
 * The least loss of a model of the whole corpus, in nats a token, the first token (BOS) given: entropy of
 * a document over the tokens that are predicted in it.
 */
export function corpusEntropy(): number {
  let nats = 0;
  let tokens = 0;
  for (const task of tasks) {
    const { promptEntropy, answerEntropy, promptLength, answerLength } = measure(task);
    nats += SHARES[task] * (promptEntropy + answerEntropy - Math.log(SHARES[task]));
    tokens += SHARES[task] * (promptLength + answerLength - 1);
  }
  return nats / tokens;
}

/** The least loss on demonstrations, in nats a token: every subject's have the same choices. */
export function demonstrationEntropy(): number {
  const answer = demonstration(SUBJECTS[0]);
  return entropyOf(answer) / lengthOf(answer);
}

/** Everything that the world can write, as one text: what its hash is of. */
export const worldText = (): string => JSON.stringify([SHARES, documents, demonstration('…')]);

/** The least loss on the answers alone, in nats a token. */
export function answerEntropy(task: Task): number {
  const { answerEntropy: nats, answerLength } = measure(task);
  return nats / answerLength;
}
