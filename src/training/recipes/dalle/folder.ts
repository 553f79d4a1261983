/** A DALL·E as a folder, there and back: our own layout, since no library has a class for it. */
import {
  CheckpointError,
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
import type { Parameters } from '#engine/nn';
import { configProblem, dalleDefaults, dalleParameters, type DalleConfig } from '#models/dalle';
import { tokenizerFromJSON, type Tokenizer } from '#worlds/tokenizer';
import { modelCard } from '../../model-card';
import type { ModelFile } from '../../protocol';
import type { ExportRecord } from '../../recipe';
import type { DrawingModel } from './drawing-model';

const MODEL_TYPE = 'bonsai-dalle';

export async function dalleFolder(
  {
    config,
    parameters,
    bpe,
    tokenizerHash,
  }: Pick<DrawingModel, 'config' | 'parameters' | 'bpe' | 'tokenizerHash'>,
  record: ExportRecord,
): Promise<ModelFile[]> {
  const tensors = new Map<string, StoredTensor>();
  for (const [name, tensor] of parameters()) {
    const data = (await tensor.data()) as Float32Array<ArrayBuffer>;
    tensors.set(name, { dtype: 'F32', shape: tensor.shape, data });
  }
  return [
    jsonFile('config.json', {
      model_type: MODEL_TYPE,
      dalle: config,
      tokenizer_sha256: tokenizerHash,
      bonsai: record,
    }),
    { name: 'model.safetensors', bytes: writeSafetensors(tensors, { format: 'pt' }) },
    jsonFile('tokenizer.json', bpe.toJSON()),
    textFile('README.md', modelCard(record, null)),
  ];
}

export interface DalleFolder {
  config: DalleConfig;
  /** The caller's to dispose of. */
  parameters: Parameters;
  bpe: Tokenizer;
  /** Of the discrete VAE whose tokens it learned. */
  tokenizerHash: unknown;
  /** What config.json says of where it came from, not checked. */
  record: unknown;
}

/** @throws CheckpointError with what is missing or wrong */
export function readDalleFolder(files: readonly ModelFile[]): DalleFolder {
  const file = (name: string) => {
    const found = findFile(files, name);
    if (found) return found;
    throw new CheckpointError(
      'missingFile',
      `There is no ${name} among the ${files.length} files.`,
      'Choose the whole folder of the model, or its zip.',
    );
  };
  const json = parseJsonFile(file('config.json')) as Record<string, unknown> | null;
  const config = readConfig(json?.dalle);
  const shapes = new Map(dalleParameters(config).map(({ name, shape }) => [name, shape]));
  const { tensors } = pickWeights(shapes, readSafetensors(file('model.safetensors').bytes).tensors);
  const parameters: Parameters = new Map(
    [...tensors].map(([name, { shape, data }]) => [
      name,
      tf.tensor(data as Float32Array, [...shape]),
    ]),
  );
  const bpe = tokenizerFromJSON(parseJsonFile(file('tokenizer.json')));
  return { config, parameters, bpe, tokenizerHash: json?.tokenizer_sha256, record: json?.bonsai };
}

/** More of anything than this is no model of ours, and would fill the memory. */
const MOST = 2 ** 16;

function readConfig(given: unknown): DalleConfig {
  const said = (typeof given === 'object' && given !== null ? given : {}) as Record<
    string,
    unknown
  >;
  const known = [
    'textVocabulary',
    'textLength',
    'imageVocabulary',
    'rows',
    'columns',
    'layers',
    'heads',
    'width',
    'window',
    'masks',
    'padEachPosition',
  ].map((name) => [name, said[name]]);
  const config = { ...dalleDefaults, ...Object.fromEntries(known) } as DalleConfig;
  const tooLarge = Object.values(config).some((value) => typeof value === 'number' && value > MOST);
  const problem =
    configProblem(config) ??
    (tooLarge ? 'a size is larger than any model of ours' : null) ??
    (['paper', 'full', 'axial'].includes(config.masks) ? null : 'the masks are unknown');
  if (!problem) return config;
  throw new CheckpointError(
    'badConfig',
    `config.json makes no DALL·E: ${problem}.`,
    'Choose a folder that this lesson exported.',
  );
}
