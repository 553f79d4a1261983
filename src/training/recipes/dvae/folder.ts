import {
  findFile,
  jsonFile,
  parseJsonFile,
  pickWeights,
  readSafetensors,
  textFile,
  writeSafetensors,
  type StoredTensor,
} from '#engine/checkpoint';
import { tf } from '#engine';
import { disposeParameters, type Parameters } from '#engine/nn';
import { dvaeDefaults, dvaeParameters, dvaeProblem, gridSide, type DvaeConfig } from '#models/dvae';
import { modelCard } from '../../model-card';
import type { ModelFile } from '../../protocol';
import type { ExportRecord } from '../../recipe';
import { TrainingError } from '../../training-error';
import { bytesOf, DvaeCoder } from './coder';

const MODEL_TYPE = 'dall-e-dvae';
/** Far above what a tab trains, far below what would freeze it. */
const MOST = { size: 256, codes: 16_384, width: 512, groups: 6, blocks: 8, codeWidth: 1024 };

/** The model as a folder: its sizes, and its weights under the names of OpenAI's release. */
export async function dvaeFolder(
  parameters: Parameters,
  config: DvaeConfig,
  record: ExportRecord,
): Promise<ModelFile[]> {
  const tensors = new Map<string, StoredTensor>();
  for (const [name, tensor] of parameters)
    tensors.set(name, {
      dtype: 'F32',
      shape: tensor.shape,
      data: (await tensor.data()) as Float32Array<ArrayBuffer>,
    });
  return [
    jsonFile('config.json', { model_type: MODEL_TYPE, ...config, bonsai: record }),
    { name: 'model.safetensors', bytes: writeSafetensors(tensors, { format: 'pt' }) },
    textFile('README.md', modelCard(record, null)),
  ];
}

/** A dVAE from its folder. Disposing of it frees its weights. */
export interface OpenDvae {
  config: DvaeConfig;
  parameters: Parameters;
  coder: DvaeCoder;
  /** What config.json says of where it came from, not checked. */
  record: unknown;
  dispose(): void;
}

/** @throws CheckpointError, TrainingError if it is no dVAE */
export function openDvae(files: readonly ModelFile[]): OpenDvae {
  const json = fileOf(files, 'config.json');
  const fields = parseJsonFile(json) as Record<string, unknown> | null;
  const config = readConfig(fields ?? {});
  const shapes = new Map(dvaeParameters(config).map(({ name, shape }) => [name, shape]));
  const { tensors } = pickWeights(
    shapes,
    readSafetensors(fileOf(files, 'model.safetensors').bytes).tensors,
  );
  const parameters: Parameters = new Map(
    [...tensors].map(([name, { shape, data }]) => [
      name,
      tf.tensor(data as Float32Array, [...shape]),
    ]),
  );
  return {
    config,
    parameters,
    coder: new DvaeCoder(() => parameters, config),
    record: fields?.bonsai ?? null,
    dispose: () => disposeParameters(parameters),
  };
}

/** Pictures to whole numbers and back: what a dVAE is to the model that learns to write with them. */
export interface PictureTokenizer {
  /** Side of a picture, in pixels. */
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
  /** K: how many words pictures are written with. */
  readonly codes: number;
  /**
   * @param pixels [n, size, size, 3], from 0 to 255
   * @returns [n · rows · columns], row by row
   */
  encode(pixels: Uint8Array): Promise<Int32Array<ArrayBuffer>>;
  /** @returns [n, size, size, 3], from 0 to 255 */
  decode(tokens: Int32Array): Promise<Uint8Array<ArrayBuffer>>;
  dispose(): void;
}

/** The tokenizer of a kept or shipped dVAE. @throws CheckpointError, TrainingError */
export function openPictureTokenizer(files: readonly ModelFile[]): PictureTokenizer {
  const { config, coder, dispose } = openDvae(files);
  const side = gridSide(config);
  return {
    size: config.size,
    rows: side,
    columns: side,
    codes: config.codes,
    encode: (pixels) => coder.tokens(pixels),
    decode: async (tokens) => bytesOf(await coder.pictures(tokens)),
    dispose,
  };
}

function fileOf(files: readonly ModelFile[], name: string): ModelFile {
  const file = findFile(files, name);
  if (file) return file as ModelFile;
  throw new TrainingError(
    'notFound',
    `There is no ${name} in this folder. Choose the folder of a dVAE.`,
  );
}

function readConfig(fields: Record<string, unknown>): DvaeConfig {
  if (fields.model_type !== MODEL_TYPE)
    throw new TrainingError(
      'badControls',
      `This model is no dVAE: its model_type is ${JSON.stringify(fields.model_type) ?? 'missing'}. Choose one that the dVAE lesson trained.`,
    );
  const config: DvaeConfig = {
    ...dvaeDefaults,
    pool: fields.pool === 'average' ? 'average' : 'max',
    likelihood: fields.likelihood === 'gaussian' ? 'gaussian' : 'logitLaplace',
  };
  for (const [name, most] of Object.entries(MOST)) {
    const value = fields[name];
    if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > most)
      throw new TrainingError(
        'badControls',
        `In config.json, ${name} is ${JSON.stringify(value) ?? 'missing'}, not a whole number from 1 to ${most}.`,
      );
    config[name as keyof typeof MOST] = value as number;
  }
  const problem = dvaeProblem(config);
  if (problem) throw new TrainingError('badControls', `${problem}.`);
  return config;
}
