import { tf, type Scalar, type Tensor } from '#engine';
import { add, mul, sqrt, square, sub, sumAll } from '#engine/kernels';
import { valueAndGradients, type Parameters } from '#engine/nn';
import { gptLoss, type GptConfig } from '#models/gpt';
import { approxKl, clipFraction, policyLoss, ratios, rlhfLoss, valueLoss } from '#models/ppo';
import { LENGTH, type Experience } from './experience';
import { read } from './policy';
import type { PpoSetting } from './setting';

/** What an update learns from. */
export type Learned = Pick<
  Experience,
  'tokens' | 'mask' | 'logProbs' | 'values' | 'whitened' | 'returns'
>;

/** A batch of the pretraining corpus. */
export interface PretrainingBatch {
  inputs: Tensor;
  targets: Tensor;
  weights: Tensor;
}

export interface Update {
  gradients: Map<string, Tensor>;
  /** Scalars of this update. */
  policyLoss: Scalar;
  valueLoss: Scalar;
  ptxLoss: Scalar;
  approxKl: Scalar;
  clipFraction: Scalar;
  /** max |ρ − 1| over the tokens of the responses. */
  ratioError: Scalar;
}

/** Without clipping nothing is far enough away. */
const UNCLIPPED = 1e9;

/**
 * The gradient of the whole objective on some rows: policy, value and pretraining in one sum, for one
 * step. The caller disposes of everything in it.
 */
export function updateOf(
  policy: Parameters,
  config: GptConfig,
  setting: PpoSetting,
  rows: Learned,
  corpus: PretrainingBatch | null,
): Update {
  const { mask, logProbs: old, values: oldValues, whitened, returns } = rows;
  const clip = Math.min(setting.clipRange, UNCLIPPED);
  const seen: Record<string, Scalar> = {};
  const keep = (name: string, value: Scalar) => (seen[name] = tf.keep(value));
  const { value, gradients } = valueAndGradients((parameters) => {
    const { logProbs, values } = read(parameters, config, rows.tokens, LENGTH);
    const policyTerm = policyLoss(logProbs, old, whitened, mask, clip);
    const valueTerm = valueLoss(values!, oldValues, returns, mask, clip);
    const ptx =
      corpus && gptLoss(parameters, config, corpus.inputs, corpus.targets, corpus.weights);
    keep('policyLoss', policyTerm);
    keep('valueLoss', valueTerm);
    keep('ptxLoss', ptx ?? tf.scalar(0));
    keep('approxKl', approxKl(logProbs, old, mask));
    keep(
      'clipFraction',
      clipFraction(logProbs, old, mask, setting.clipRange === Infinity ? 0.2 : clip),
    );
    keep('ratioError', tf.max(tf.abs(tf.sub(ratios(logProbs, old, mask), 1))));
    return rlhfLoss(policyTerm, valueTerm, ptx, {
      value: setting.valueWeight,
      pretraining: setting.pretraining,
    });
  }, policy);
  value.dispose();
  return { gradients, ...seen } as unknown as Update;
}

/**
 * The gradient norms of the two sides of the sum, before Adam and clipping make one step of both:
 * ‖∇(Lπ + c·Lⱽ)‖ and ‖γ·∇L_ptx‖.
 *
 * @param gradients of the whole, from `updateOf` at the same weights
 */
export function gradientNorms(
  policy: Parameters,
  config: GptConfig,
  { pretraining }: PpoSetting,
  gradients: ReadonlyMap<string, Tensor>,
  corpus: PretrainingBatch | null,
): { ppoNorm: Scalar; ptxNorm: Scalar } {
  if (!corpus) return { ppoNorm: normOf([...gradients.values()]), ptxNorm: tf.scalar(0) };
  const { inputs, targets, weights } = corpus;
  // The value head has no part in it.
  const body = new Map([...policy].filter(([name]) => !name.startsWith('value_head.')));
  const ptx = valueAndGradients(
    (parameters) => mul(gptLoss(parameters, config, inputs, targets, weights), pretraining),
    body,
  ).gradients;
  const rest = [...gradients].map(([name, g]) => (ptx.has(name) ? sub(g, ptx.get(name)!) : g));
  return { ppoNorm: normOf(rest), ptxNorm: normOf([...ptx.values()]) };
}

const normOf = (gradients: readonly Tensor[]): Scalar =>
  sqrt(gradients.map((g) => sumAll(square(g))).reduce((a, b) => add(a, b)));
