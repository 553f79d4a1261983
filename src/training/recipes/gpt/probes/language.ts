/** Probes of what the model says: next token, probability of a text, a text of its own. */
import { candidates, draw, probabilitiesOf, uniformAt, type SamplingOptions } from '../sampling';
import type { Reader } from '../reader';
import type { GenerateArgs, GenerateResult, PredictResult, Prompt, ScoreResult } from './results';

const MOST = 256;
const PLAIN: SamplingOptions = { temperature: 1, topK: 0, topP: 1 };

/** An empty prompt is read as one token, since a GPT needs something to stand on. */
const orFirst = (ids: Int32Array) => (ids.length > 0 ? ids : new Int32Array(1));

export async function predict(
  reader: Reader,
  { text, ...sampling }: Prompt & Partial<SamplingOptions>,
): Promise<PredictResult> {
  const ids = orFirst(reader.encode(text));
  const read = await reader.read(ids);
  const all = candidates(reader.row(read, ids.length - 1), { ...PLAIN, ...sampling });
  const next = all.slice(0, MOST).map((c) => ({ ...c, label: reader.label(c.id) }));
  return {
    tokens: reader.labels(reader.encode(text)),
    next,
    rest: all.slice(MOST).reduce((sum, { probability }) => sum + probability, 0),
    vocabulary: reader.config.vocabulary,
    entropy: all.reduce((h, { probability: p }) => (p > 0 ? h - p * Math.log(p) : h), 0),
  };
}

export async function score(reader: Reader, { text }: Prompt): Promise<ScoreResult> {
  const { context } = reader.config;
  const ids = reader.tokenizer.encode(text, { unknown: 'skip' });
  const probabilities: (number | null)[] = ids.length > 0 ? [null] : [];
  // Windows overlap by half, so that every token but the first few is judged with some context.
  const stride = Math.max(1, Math.floor(context / 2));
  while (probabilities.length < ids.length) {
    const start = Math.max(0, probabilities.length - stride);
    const window = ids.subarray(start, start + context);
    const read = await reader.read(window);
    for (let at = probabilities.length - start; at < window.length; at++)
      probabilities.push(probabilitiesOf(reader.row(read, at - 1))[window[at]]);
    if (start + context >= ids.length) break;
  }
  return { tokens: reader.labels(ids), probabilities };
}

export async function generate(reader: Reader, args: GenerateArgs): Promise<GenerateResult> {
  const ids = Array.from(orFirst(reader.encode(args.prompt)));
  const first = ids.length;
  ids.push(...(args.written ?? []));
  const tokens: GenerateResult['tokens'] = [];
  for (let i = 0; i < args.length; i++) {
    const window = Int32Array.from(ids.slice(-reader.config.context));
    const read = await reader.read(window);
    const from = candidates(reader.row(read, window.length - 1), args);
    const chosen = draw(from, uniformAt(args.seed, args.offset + i));
    ids.push(chosen.id);
    const { id, probability } = chosen;
    tokens.push({ id, label: reader.label(id), probability });
  }
  return { text: reader.tokenizer.decode(ids.slice(first)), tokens };
}
