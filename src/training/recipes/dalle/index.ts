import { countParameters, disposeParameters } from '#engine/nn';
import { dalleParameters } from '#models/dalle';
import type { DataSource, ModelFile, RunSpec } from '../../protocol';
import { TrainingError, type Recipe, type Surroundings } from '../../recipe';
import { withDefaults } from '../controls';
import { openPictureTokenizer, type PictureTokenizer } from '../dvae';
import { readRecord } from '../record';
import type { Artist, Ranker } from './artist';
import { dalleDeclaration } from './declaration';
import { readDalleFolder } from './folder';
import { renumbered } from './pictureTokenizer';
import { prepareDalle } from './prepare';
import { probeDalle } from './probes';
import { openRanker } from './ranker';
import { readingOf, worldIdOf, worldOf } from './worldOf';

/** DALL·E's second stage (Ramesh et al. 2021): a transformer over captions and the dVAE's tokens. */
export const dalleRecipe: Recipe = {
  declaration: dalleDeclaration,
  async prepare(spec, surroundings) {
    const values = withDefaults(dalleDeclaration, spec.controls);
    const tools = await toolsOf(spec.data, spec.from, surroundings);
    const { readFile, replay } = surroundings;
    const world = await worldOf(spec.data, tools.tokenizer.size, values, readFile);
    return prepareDalle(spec, { ...tools, world, replay });
  },
  async open(files, surroundings) {
    const { config, parameters, bpe, record: said } = readDalleFolder(files);
    const count = countParameters(dalleParameters(config));
    const record = readRecord('', said, { recipe: 'dalle', parameters: count });
    const data = { kind: 'shipped', id: record.data || 'scenes' } as const;
    const { tokenizer, ranker } = await toolsOf(data, record.from, surroundings);
    const { size } = tokenizer;
    const values = withDefaults(dalleDeclaration, record.controls);
    const artist: Artist = {
      ...{ config, bpe, ranker, parameters: () => parameters },
      tokenizer: values.codebook === 'renumbered' ? renumbered(tokenizer) : tokenizer,
      world: await worldOf(data, size, values, surroundings.readFile),
      reading: readingOf(data, size),
    };
    return {
      record: (name) => ({ ...record, name }),
      probe: (name, args) => probeDalle(artist, name, args),
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
  from: RunSpec['from'],
  { readModel }: Surroundings,
): Promise<{ tokenizer: PictureTokenizer; ranker: Ranker | null }> {
  const files = (role: string) => readModel(from?.[role] ?? `${role}-${worldIdOf(data)}`);
  const tokenizer = openPictureTokenizer(await files('dvae'));
  const clip = await optional(files('clip'));
  return { tokenizer, ranker: clip && openRanker(clip) };
}

/** A picture can be drawn without anyone to choose among several. */
const optional = (files: Promise<ModelFile[]>): Promise<ModelFile[] | null> =>
  files.catch((error: unknown) => {
    if (error instanceof TrainingError && error.code === 'notFound') return null;
    throw error;
  });
