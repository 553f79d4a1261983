import { tf, type Scalar, type Tensor } from '#engine';
import { exactKl, ratios } from '#models/ppo';
import { CONTEXT, EOS, grade, VOCABULARY } from '#worlds/instructions';
import { experience, LENGTH, PROMPT } from './experience';
import { read } from './policy';
import type { IterationResult, ToldResponse, ToldUpdate } from './results';
import { measure } from './terms';
import type { PpoTrainee } from './trainee';

/** Responses that are told in full. */
const TOLD = 6;

const numbers = async (x: Tensor) => Array.from(await x.data());

/** Reads scalars and disposes of them. */
async function taken(scalars: Record<string, Tensor>): Promise<Record<string, number>> {
  const entries = Object.entries(scalars).map(
    async ([name, x]) => [name, (await x.data())[0]] as const,
  );
  const values = Object.fromEntries(await Promise.all(entries));
  tf.dispose(scalars);
  return values;
}

/**
 * Makes the iteration that comes next in the open, every update of it, and puts weights and moments back
 * as they were, to the bit: whoever looks does not train.
 *
 * @param step of the iteration, counted from 0
 */
export async function openIteration(
  trainee: Pick<PpoTrainee, 'learner' | 'court'>,
  step: number,
): Promise<IterationResult> {
  const { learner, court } = trainee;
  const { setting } = learner;
  const before = await learner.state();
  const slots = learner.prepareInputs(step);
  const [prompts, key] = [slots.get('prompts'), slots.get('key')];
  const { beta } = learner;
  const { all, means } = tf.tidy(() => {
    const all = experience(learner.parameters, court, setting, { prompts, key, beta });
    const klExact = tf.reshape(exactKl(all.logits, all.referenceLogits), all.mask.shape);
    return { all: { ...all, klExact }, means: measure(all, beta) };
  });
  const ratiosNow = async () => {
    const now = tf.tidy(() => {
      const { logProbs } = read(learner.parameters, court.config, all.tokens, LENGTH);
      return ratios(logProbs, all.logProbs, all.mask);
    });
    const values = await numbers(now);
    now.dispose();
    return values;
  };
  try {
    const moved = [await ratiosNow()];
    const updates: ToldUpdate[] = [];
    for (let u = 0; u < learner.updates; u++) {
      const made = tf.tidy(() => {
        const { gradients: _gone, nonFinite: _finite, ...rest } = learner.update(all, u, true);
        return rest as unknown as Record<string, Scalar>;
      });
      updates.push((await taken(made)) as unknown as ToldUpdate);
      if ((u + 1) % setting.minibatches === 0) moved.push(await ratiosNow());
    }
    const told = await tellAll(all, moved, setting.sign, setting.noEnd);
    return { step, means: await taken(means), updates, ...told };
  } finally {
    learner.restore(before);
    tf.dispose(all);
  }
}

type Read = Record<string, number[]>;

async function tellAll(
  all: Record<string, Tensor>,
  moved: number[][],
  sign: number,
  noEnd: number,
): Promise<Pick<IterationResult, 'responses' | 'ratios'>> {
  const names = [
    'tokens',
    'mask',
    'logProbs',
    'reference',
    'klExact',
    'scores',
    'rewards',
    'values',
    'advantages',
    'whitened',
    'returns',
  ];
  const read: Read = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await numbers(all[name])] as const)),
  );
  const batch = read.scores.length;
  const responses = Array.from({ length: Math.min(TOLD, batch) }, (_, row) =>
    tellOne(read, moved, row, noEnd),
  );
  return {
    responses: responses.map((one) => ({ ...one, score: sign * one.score })),
    ratios: moved.map((epoch) => epoch.filter((_, i) => read.mask[i] > 0)),
  };
}

function tellOne(read: Read, moved: number[][], row: number, noEnd: number): ToldResponse {
  const ids = read.tokens.slice(row * CONTEXT, (row + 1) * CONTEXT);
  const length = read.mask.slice(row * LENGTH, (row + 1) * LENGTH).filter((m) => m > 0).length;
  const cut = (values: number[]) => values.slice(row * LENGTH, row * LENGTH + length);
  const words = ids.slice(PROMPT, PROMPT + length).map((id) => VOCABULARY[id]);
  const subject = VOCABULARY[ids[2]];
  const [logProbs, reference] = [cut(read.logProbs), cut(read.reference)];
  return {
    subject,
    words,
    logProbs,
    reference,
    kl: logProbs.map((lp, t) => lp - reference[t]),
    klExact: cut(read.klExact),
    rewards: cut(read.rewards),
    values: cut(read.values),
    advantages: cut(read.advantages),
    whitened: cut(read.whitened),
    returns: cut(read.returns),
    ratios: moved.map(cut),
    score: read.scores[row],
    fine: words.includes(EOS) ? 0 : -noEnd,
    gold: grade(subject, words).score,
  };
}
