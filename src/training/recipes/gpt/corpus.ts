import type { Draw } from '#engine/random';
import {
  evaluationBatches,
  readOwnText,
  sampleBatch,
  sha256,
  shippedText,
  splitText,
  textOf,
  type Ids,
  type OwnText,
  type TextBatch,
} from '#worlds/text';
import { byteLength, bytesTokenizer, charactersTokenizer, trainBpe } from '#worlds/tokenizer';
import type { Tokenizer } from '#worlds/tokenizer';
import type { DataSource, RunSpec } from '../../protocol';
import type { Surroundings } from '../../recipe';
import { TrainingError } from '../../training-error';
import type { GptSetting } from './setting';

/** More would make the final validation longer and hardly more exact. */
const MOST_BATCHES = 160;

/** A text as tokens, nine tenths to train on and one to be judged by. */
export interface Corpus {
  tokenizer: Tokenizer;
  train: Ids;
  validation: Ids;
  bytesPerToken: number;
  dataHash: string;
  /** The exact least loss in nats a token that windows of this setting allow, where it is known. */
  entropy: number | null;
  trainingBatch(draw: Draw, batch: number): TextBatch;
  /** The same windows at every call, at most `count` batches of them. */
  validationBatches(count: number): TextBatch[];
}

/** @throws TrainingError if the text is unknown, unreadable or too short for the context */
export async function readCorpus(
  spec: RunSpec,
  setting: GptSetting,
  surroundings: Surroundings,
): Promise<Corpus> {
  const text = await readText(spec.data, surroundings);
  const tokenizer = tokenizerFor(text, setting);
  const ids = tokenizer.encode(text);
  const { train, validation } = splitText(ids);
  const { context } = setting.model;
  if (validation.length <= context)
    throw new TrainingError(
      'badText',
      `The text has ${ids.length} tokens; a tenth of it must be longer than the context of ${context}. Choose a longer text or a shorter context.`,
    );
  const full = Math.floor(validation.length / (context * setting.batch));
  const most = Math.min(MOST_BATCHES, Math.max(1, full));
  return {
    tokenizer,
    train,
    validation,
    bytesPerToken: byteLength(text) / ids.length,
    dataHash: await sha256(text),
    entropy: entropyOf(spec.data, setting),
    trainingBatch: (draw, batch) => sampleBatch(train, batch, context, draw),
    validationBatches: (count) =>
      evaluationBatches(validation, setting.batch, context, Math.min(count, most)),
  };
}

/** The text of a data source. @throws TrainingError */
export async function readText(data: DataSource, surroundings: Surroundings): Promise<string> {
  if (data.kind === 'own') {
    const read = readOwnText(data.text);
    if (read.ok) return read.text;
    throw new TrainingError('badText', `${data.name}: ${textProblem(read)}`);
  }
  const world = shippedText(data.id);
  if (!world) throw new TrainingError('notFound', `There is no text "${data.id}".`);
  return textOf(world, surroundings.readFile);
}

function tokenizerFor(text: string, { tokenizer, vocabulary }: GptSetting): Tokenizer {
  if (tokenizer === 'bytes') return bytesTokenizer();
  if (tokenizer === 'bpe') return trainBpe(text, vocabulary);
  return charactersTokenizer(text);
}

function entropyOf(data: DataSource, { tokenizer, model }: GptSetting): number | null {
  const grammar = data.kind === 'shipped' ? shippedText(data.id)?.grammar?.() : undefined;
  return grammar && tokenizer === 'characters' ? grammar.contextEntropy(model.context) : null;
}

/** What is wrong with a text, for the command line and the curious; the page has its own sentences. */
function textProblem(read: Extract<OwnText, { ok: false }>): string {
  switch (read.code) {
    case 'tooShort':
      return `the text has ${read.characters} characters; bring at least ${read.minimum}.`;
    case 'tooLong':
      return `the text has ${read.bytes} bytes; at most ${read.maximum} fit. Bring a part of it.`;
    case 'binary':
      return `this is no text: there is a control character at byte ${read.offset}. Bring a plain text file.`;
    case 'wrongEncoding':
      return `the text is not valid UTF-8 from byte ${read.offset} on. Save it as UTF-8 and try again.`;
  }
}
