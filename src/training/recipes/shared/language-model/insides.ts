/** Probes of how the model says it: attention, the residual stream, embeddings, parameters. */
import { tf } from '#engine';
import { attentionParts, causalMask, fullMask } from '#engine/kernels';
import type { LanguageModel } from './language-model';
import type {
  AttentionResult,
  EmbeddingsResult,
  HeadResult,
  ParametersResult,
  Prompt,
  ResidualResult,
} from './results';

/** The top-left [time, time] of a square of side `padded`. */
function corner(square: Float32Array, padded: number, time: number): Float32Array {
  const out = new Float32Array(time * time);
  for (let r = 0; r < time; r++) out.set(square.subarray(r * padded, r * padded + time), r * time);
  return out;
}

const shapeOf = ({ config }: LanguageModel, time: number) => ({
  batch: 1,
  time,
  heads: config.heads,
  mask: config.causal ? causalMask : fullMask,
});

export async function attention(model: LanguageModel, { text }: Prompt): Promise<AttentionResult> {
  const ids = model.encode(text);
  const { layers, heads } = model.config;
  const empty = { tokens: [], layers, heads, weights: new Float32Array(0) };
  if (ids.length === 0) return empty;
  const seen = await model.watch(ids, (what, _, value, time) =>
    what === 'qkv' ? [attentionParts(value, shapeOf(model, time)).weights] : [],
  );
  const time = ids.length;
  const weights = new Float32Array(layers * heads * time * time);
  seen.forEach((layer, l) => {
    const padded = Math.sqrt(layer.length / heads);
    for (let h = 0; h < heads; h++) {
      const square = layer.subarray(h * padded * padded, (h + 1) * padded * padded);
      weights.set(corner(square, padded, time), (l * heads + h) * time * time);
    }
  });
  return { tokens: model.labels(ids), layers, heads, weights };
}

export async function head(
  model: LanguageModel,
  { text, layer, head }: Prompt & { layer: number; head: number },
): Promise<HeadResult> {
  const ids = model.encode(text);
  const time = ids.length;
  const size = model.config.width / model.config.heads;
  const [q, k, v, weights] = (
    await model.watch(ids.length > 0 ? ids : new Int32Array(1), (what, l, value, padded) => {
      if (what !== 'qkv' || l !== layer) return [];
      const { q, k, v, weights } = attentionParts(value, shapeOf(model, padded));
      return [q, k, v, weights];
    })
  ).map((all) => all.subarray((head * all.length) / model.config.heads));
  const rows = (all: Float32Array) => all.slice(0, time * size);
  const padded = model.config.causal ? model.config.context : Math.max(1, time);
  const products = new Float32Array(time * time);
  const mixed = new Float32Array(time * size);
  const looked = corner(weights, padded, time);
  for (let i = 0; i < time; i++)
    for (let j = 0; j < time; j++)
      for (let c = 0; c < size; c++) {
        products[i * time + j] += q[i * size + c] * k[j * size + c];
        mixed[i * size + c] += looked[i * time + j] * v[j * size + c];
      }
  return {
    tokens: model.labels(ids),
    size,
    q: rows(q),
    k: rows(k),
    v: rows(v),
    products,
    scores: products.map((x) => x / Math.sqrt(size)),
    weights: looked,
    mixed,
    causal: model.config.causal,
  };
}

export async function residual(model: LanguageModel, { text }: Prompt): Promise<ResidualResult> {
  const ids = model.encode(text);
  if (ids.length === 0) return { tokens: [], norms: [] };
  const seen = await model.watch(ids, (what, _, value) =>
    what === 'residual' ? [tf.norm(value, 2, 1)] : [],
  );
  const norms = seen.map((layer) => Array.from(layer.subarray(0, ids.length)));
  return { tokens: model.labels(ids), norms };
}

export async function embeddings(
  model: LanguageModel,
  { text }: Prompt,
): Promise<EmbeddingsResult> {
  const ids = model.encode(text);
  const { width } = model.config;
  const table = await model.parameters().get('transformer.wte.weight')!.data();
  const positions = await model.parameters().get('transformer.wpe.weight')?.data();
  const token = new Float32Array(ids.length * width);
  ids.forEach((id, i) => token.set(table.subarray(id * width, (id + 1) * width), i * width));
  const position = new Float32Array(ids.length * width);
  if (positions) position.set(positions.subarray(0, position.length));
  const count = positions ? model.config.context : 0;
  return {
    tokens: model.labels(ids),
    width,
    token,
    position,
    similarity: cosines((positions as Float32Array) ?? new Float32Array(0), count, width),
    count,
  };
}

function cosines(rows: Float32Array, count: number, width: number): Float32Array {
  const out = new Float32Array(count * count);
  const row = (i: number) => rows.subarray(i * width, (i + 1) * width);
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);
  const lengths = Array.from({ length: count }, (_, i) => Math.sqrt(dot(row(i), row(i))) || 1);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      out[i * count + j] = dot(row(i), row(j)) / (lengths[i] * lengths[j]);
  return out;
}

export async function parameters(model: LanguageModel): Promise<ParametersResult> {
  const entries = [...model.parameters()];
  const norms = await readNorms(entries.map(([, tensor]) => tensor));
  const parameters = entries.map(([name, { shape, size }], i) => ({
    name,
    shape,
    count: size,
    norm: norms[i],
  }));
  return { parameters, total: parameters.reduce((sum, { count }) => sum + count, 0) };
}

/** The Euclidean lengths of tensors, in one read. */
export async function readNorms(tensors: tf.Tensor[]): Promise<number[]> {
  const norms = tf.tidy(() => tf.stack(tensors.map((tensor) => tf.norm(tensor))));
  const values = await norms.data();
  norms.dispose();
  return Array.from(values);
}
