import { tf, type Scalar, type Tensor } from '#engine';
import { exactKl, ratios } from '#models/ppo';
import { CONTEXT, EOS, grade, VOCABULARY } from '#worlds/instructions';
import { experience, LENGTH, PROMPT } from './experience';
import { read } from './policy';
import type { IterationResult, OpenedResponse, OpenedUpdate } from './results';
import { termsOf } from './terms';
import type { PpoTrainStep } from './train-step';

/** Responses that are shown in full. */
const SHOWN = 6;

const numbers = async (x: Tensor) => Array.from(await x.data());

/** Reads scalars and disposes of them. */
async function readAndDispose(scalars: Record<string, Tensor>): Promise<Record<string, number>> {
  const entries = Object.entries(scalars).map(
    async ([name, x]) => [name, (await x.data())[0]] as const,
  );
  const values = Object.fromEntries(await Promise.all(entries));
  tf.dispose(scalars);
  return values;
}

/**
 * Makes the iteration that comes next, with every update of it, and puts weights and moments back as they
 * were, to the bit: looking does not train.
 *
 * @param step of the iteration, counted from 0
 */
export async function openIteration(
  trainStep: PpoTrainStep,
  step: number,
): Promise<IterationResult> {
  const { setting, frozen } = trainStep;
  const before = await trainStep.state();
  const slots = trainStep.prepareInputs(step);
  const [prompts, key] = [slots.get('prompts'), slots.get('key')];
  const { beta } = trainStep;
  const { all, means } = tf.tidy(() => {
    const all = experience(trainStep.parameters, frozen, setting, { prompts, key, beta });
    const klExact = tf.reshape(exactKl(all.logits, all.referenceLogits), all.mask.shape);
    return { all: { ...all, klExact }, means: termsOf(all, beta) };
  });
  const ratiosNow = async () => {
    const now = tf.tidy(() => {
      const { logProbs } = read(trainStep.parameters, frozen.config, all.tokens, LENGTH);
      return ratios(logProbs, all.logProbs, all.mask);
    });
    const values = await numbers(now);
    now.dispose();
    return values;
  };
  try {
    const moved = [await ratiosNow()];
    const updates: OpenedUpdate[] = [];
    for (let u = 0; u < trainStep.updates; u++) {
      const made = tf.tidy(() => {
        const { gradients: _gone, nonFinite: _finite, ...rest } = trainStep.update(all, u, true);
        return rest as unknown as Record<string, Scalar>;
      });
      updates.push((await readAndDispose(made)) as unknown as OpenedUpdate);
      if ((u + 1) % setting.minibatches === 0) moved.push(await ratiosNow());
    }
    const shown = await readResponses(all, moved, setting.sign, setting.noEnd);
    return { step, means: await readAndDispose(means), updates, ...shown };
  } finally {
    trainStep.restore(before);
    tf.dispose(all);
  }
}

type Read = Record<string, number[]>;

/** Reads all responses, and the first of them token by token. */
async function readResponses(
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
  const responses = Array.from({ length: Math.min(SHOWN, batch) }, (_, row) =>
    responseAt(read, moved, row, noEnd),
  );
  return {
    responses: responses.map((one) => ({ ...one, score: sign * one.score })),
    ratios: moved.map((epoch) => epoch.filter((_, i) => read.mask[i] > 0)),
  };
}

function responseAt(read: Read, moved: number[][], row: number, noEnd: number): OpenedResponse {
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
    endPenalty: words.includes(EOS) ? 0 : -noEnd,
    gold: grade(subject, words).score,
  };
}
