import { countParameters, disposeParameters } from '#engine/nn';
import { dalleParameters } from '#models/dalle';
import type { DataSource, ModelFile, RunSpec } from '../../protocol';
import type { Recipe, Surroundings } from '../../recipe';
import { TrainingError } from '../../training-error';
import { recordedControls, readBaseModel, withDefaults } from '../shared/controls';
import { openPictureTokenizer } from '../dvae';
import { readRecord } from '../shared/record';
import type { DrawingModel } from './drawing-model';
import { dalleDeclaration } from './declaration';
import { readDalleFolder } from './folder';
import { renumbered } from './picture-tokenizer';
import { prepareDalle } from './prepare';
import { dalleProbes } from './probes';
import type { DalleProbes } from './probes/results';
import { openRanker } from './ranker';
import { weightsHash } from './weights-hash';
import { oracleOf, worldOf } from './world-of';

/** DALL·E's second stage (Ramesh et al. 2021): a transformer over captions and the dVAE's tokens. */
export const dalleRecipe: Recipe<DalleProbes> = {
  declaration: dalleDeclaration,
  async prepare(spec, surroundings) {
    const values = withDefaults(dalleDeclaration, spec.controls);
    const tools = await toolsOf(spec.data, spec.baseModels, surroundings);
    const { readFile, replay } = surroundings;
    const world = await worldOf(spec.data, tools.tokenizer.size, values, readFile);
    return prepareDalle(spec, { ...tools, world, replay });
  },
  async open(files, surroundings) {
    const {
      config,
      parameters,
      bpe,
      tokenizerHash: learned,
      record: said,
    } = readDalleFolder(files);
    const count = countParameters(dalleParameters(config));
    const record = readRecord('', said, { recipe: 'dalle', parameters: count });
    const data = { kind: 'shipped', id: record.data || 'scenes' } as const;
    const { tokenizer, tokenizerHash, ranker } = await toolsOf(
      data,
      record.baseModels,
      surroundings,
    );
    if (learned !== tokenizerHash) {
      disposeParameters(parameters);
      tokenizer.dispose();
      throw new TrainingError(
        'badControls',
        'This DALL·E learned the tokens of another discrete VAE than the one that is here: its pictures would be chance. Train one with this discrete VAE, or bring the other.',
      );
    }
    const { size } = tokenizer;
    const values = recordedControls(dalleDeclaration, record.controls);
    const model: DrawingModel = {
      config,
      bpe,
      ranker,
      tokenizerHash,
      parameters: () => parameters,
      tokenizer: values.codebook === 'renumbered' ? renumbered(tokenizer) : tokenizer,
      world: await worldOf(data, size, values, surroundings.readFile),
      oracle: oracleOf(data, size),
    };
    return {
      record: (name) => ({ ...record, name }),
      probes: dalleProbes(model),
      dispose() {
        disposeParameters(parameters);
        tokenizer.dispose();
        ranker?.dispose();
      },
    };
  },
};

/** The discrete VAE and the CLIP of a run: those that it names, or the shipped ones of its world. */
async function toolsOf(
  data: DataSource,
  baseModels: RunSpec['baseModels'],
  surroundings: Surroundings,
): Promise<Pick<DrawingModel, 'tokenizer' | 'tokenizerHash' | 'ranker'>> {
  const files = (role: 'dvae' | 'clip') =>
    readBaseModel(role, dalleDeclaration, { data, baseModels }, surroundings);
  const dvae = await files('dvae');
  const tokenizer = openPictureTokenizer(dvae);
  const weights = dvae.find(({ name }) => name.endsWith('.safetensors'))!.bytes;
  const tokenizerHash = await weightsHash(weights);
  const clip = await optional(files('clip'));
  return { tokenizer, tokenizerHash, ranker: clip && openRanker(clip) };
}

/** A picture can be drawn without anyone to choose among several. */
const optional = (files: Promise<ModelFile[]>): Promise<ModelFile[] | null> =>
  files.catch((error: unknown) => {
    if (error instanceof TrainingError && error.code === 'notFound') return null;
    throw error;
  });
