import { tf, type Tensor } from '#engine';
import { CONTEXT, grade, VOCABULARY } from '#worlds/tell';
import { experience, LENGTH, PROMPT } from './experience';
import { updateOf } from './update';
import type { PpoTrainee } from './trainee';

/** Responses that are told in full. */
const TOLD = 6;

/** One iteration, computed and not taken. */
export interface IterationResult {
  step: number;
  beta: number;
  /** Some responses; each list has a number a token of the response. */
  responses: {
    prompt: string[];
    words: string[];
    logProbs: number[];
    reference: number[];
    /** −β·(log π − log π_ref), the reward model's score added at the end. */
    rewards: number[];
    values: number[];
    advantages: number[];
    whitened: number[];
    returns: number[];
    /** The reward model's, scaled; and the hidden labeller's points. */
    score: number;
    gold: number;
  }[];
  /** Each update in order, as it would find things after those before it. */
  updates: {
    policyLoss: number;
    valueLoss: number;
    ptxLoss: number;
    approxKl: number;
    clipFraction: number;
    ratioError: number;
    /** Norms of the gradient of PPO's part and of the pretraining part, before they are added. */
    ppoNorm: number;
    ptxNorm: number;
  }[];
}

const numbers = async (x: Tensor) => Array.from(await x.data());
const one = async (x: Tensor) => (await x.data())[0];

/**
 * Computes the iteration that comes next, in the open, without taking it: the first update's terms are
 * those of the weights as they are; later updates are not made, since that would be taking it.
 */
export async function openIteration(trainee: PpoTrainee, step: number): Promise<IterationResult> {
  const { learner, court } = trainee;
  const { setting } = learner;
  const slots = learner.prepareInputs(step);
  const all = tf.tidy(() => {
    const {
      tokens,
      mask,
      logProbs,
      reference,
      values,
      scores,
      rewards,
      advantages,
      returns,
      whitened,
    } = experience(learner.parameters, court, setting, {
      prompts: slots.get('prompts'),
      key: slots.get('key'),
      beta: learner.beta,
    });
    return {
      tokens,
      mask,
      logProbs,
      reference,
      values,
      scores,
      rewards,
      advantages,
      returns,
      whitened,
    };
  });
  const told = Object.fromEntries(
    await Promise.all(
      Object.entries(all).map(async ([name, x]) => [name, await numbers(x)] as const),
    ),
  );
  const responses = Array.from({ length: Math.min(TOLD, setting.batch) }, (_, row) => {
    const ids = told.tokens.slice(row * CONTEXT, (row + 1) * CONTEXT);
    const length = told.mask.slice(row * LENGTH, (row + 1) * LENGTH).filter((m) => m > 0).length;
    const part = (name: string) => told[name].slice(row * LENGTH, row * LENGTH + length);
    const words = ids.slice(PROMPT, PROMPT + length).map((id) => VOCABULARY[id]);
    return {
      prompt: ids.slice(0, PROMPT).map((id) => VOCABULARY[id]),
      words,
      logProbs: part('logProbs'),
      reference: part('reference'),
      rewards: part('rewards'),
      values: part('values'),
      advantages: part('advantages'),
      whitened: part('whitened'),
      returns: part('returns'),
      score: told.scores[row],
      gold: grade(VOCABULARY[ids[2]], words).score,
    };
  });
  const updates = [await firstUpdate(trainee, all as never)];
  tf.dispose(all);
  return { step, beta: await one(learner.beta), responses, updates };
}

async function firstUpdate(
  trainee: PpoTrainee,
  all: Parameters<PpoTrainee['learner']['rowsOf']>[0],
) {
  const { learner, court } = trainee;
  const { rows, corpus } = learner.rowsOf(all, 0);
  const of = (weight: number) =>
    updateOf(
      learner.parameters,
      court.config,
      { ...learner.setting, pretraining: weight },
      rows,
      corpus,
    );
  const both = of(learner.setting.pretraining);
  const ppo = of(0);
  const norms = tf.tidy(() => {
    const norm = (all: Tensor[]) =>
      tf.sqrt(all.map((g) => tf.sum(tf.square(g))).reduce((a, b) => tf.add(a, b)));
    const names = [...both.gradients.keys()];
    const rest = names.map((name) => tf.sub(both.gradients.get(name)!, ppo.gradients.get(name)!));
    return { ppoNorm: norm([...ppo.gradients.values()]), ptxNorm: norm(rest) };
  });
  const { gradients, ...terms } = both;
  const { gradients: others, ...same } = ppo;
  const entries = Object.entries({ ...terms, ...norms });
  const read = await Promise.all(entries.map(async ([name, x]) => [name, await one(x)] as const));
  tf.dispose([
    ...gradients.values(),
    ...others.values(),
    terms,
    same,
    norms,
    rows,
    corpus ?? [],
  ] as never);
  return Object.fromEntries(read) as IterationResult['updates'][number];
}
