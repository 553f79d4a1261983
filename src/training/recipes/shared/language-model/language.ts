/** Probes of what the model says: next token, probability of a text, a text of its own. */
import { candidates, draw, probabilitiesOf, uniformAt, type SamplingOptions } from './sampling';
import type { LanguageModel } from './language-model';
import type { GenerateArgs, GenerateResult, PredictResult, Prompt, ScoreResult } from './results';

const MOST = 256;
const PLAIN: SamplingOptions = { temperature: 1, topK: 0, topP: 1 };

/** An empty prompt is read as one token, since a GPT needs something to stand on. */
const orFirst = (ids: Int32Array) => (ids.length > 0 ? ids : new Int32Array(1));

export async function predict(
  model: LanguageModel,
  { text, ...sampling }: Prompt & Partial<SamplingOptions>,
): Promise<PredictResult> {
  const ids = orFirst(model.encode(text));
  const read = await model.read(ids);
  const all = candidates(model.row(read, ids.length - 1), { ...PLAIN, ...sampling });
  const next = all.slice(0, MOST).map((c) => ({ ...c, label: model.label(c.id) }));
  return {
    tokens: model.labels(model.encode(text)),
    next,
    rest: all.slice(MOST).reduce((sum, { probability }) => sum + probability, 0),
    vocabulary: model.config.vocabulary,
    entropy: all.reduce((h, { probability: p }) => (p > 0 ? h - p * Math.log(p) : h), 0),
  };
}

export async function score(model: LanguageModel, { text }: Prompt): Promise<ScoreResult> {
  const { context } = model.config;
  const ids = model.tokenizer.encode(text, { unknown: 'skip' });
  const probabilities: (number | null)[] = ids.length > 0 ? [null] : [];
  // Windows overlap by half, so that every token but the first few is judged with some context.
  const stride = Math.max(1, Math.floor(context / 2));
  while (probabilities.length < ids.length) {
    const start = Math.max(0, probabilities.length - stride);
    const window = ids.subarray(start, start + context);
    const read = await model.read(window);
    for (let at = probabilities.length - start; at < window.length; at++)
      probabilities.push(probabilitiesOf(model.row(read, at - 1))[window[at]]);
    if (start + context >= ids.length) break;
  }
  return { tokens: model.labels(ids), probabilities };
}

export async function generate(model: LanguageModel, args: GenerateArgs): Promise<GenerateResult> {
  const ids = Array.from(orFirst(model.encode(args.prompt)));
  const first = ids.length;
  ids.push(...(args.written ?? []));
  const tokens: GenerateResult['tokens'] = [];
  for (let i = 0; i < args.length; i++) {
    const window = Int32Array.from(ids.slice(-model.config.context));
    const read = await model.read(window);
    const from = candidates(model.row(read, window.length - 1), args);
    const chosen = draw(from, uniformAt(args.seed, args.offset + i));
    ids.push(chosen.id);
    const { id, probability } = chosen;
    tokens.push({ id, label: model.label(id), probability });
  }
  return { text: model.tokenizer.decode(ids.slice(first)), tokens };
}
