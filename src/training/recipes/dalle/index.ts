import { countParameters, disposeParameters } from '#engine/nn';
import { dalleParameters } from '#models/dalle';
import type { ModelFile, RunSpec } from '../../protocol';
import { TrainingError, type Recipe, type Surroundings } from '../../recipe';
import { readRecord } from '../record';
import type { Artist, Ranker } from './artist';
import { openRanker } from './clipRanker';
import { dalleDeclaration } from './declaration';
import { openTokenizer } from './dvaeTokenizer';
import { readDalleFolder } from './folder';
import { renumbered } from './pictureTokenizer';
import { prepareDalle } from './prepare';
import { probeDalle } from './probes';
import { readingOf, worldOf } from './worldOf';

/** DALL·E's second stage (Ramesh et al. 2021): a transformer over captions and the dVAE's tokens. */
export const dalleRecipe: Recipe = {
  declaration: dalleDeclaration,
  async prepare(spec, surroundings) {
    const { tokenizer, ranker } = await toolsOf(spec.data, spec.from, surroundings);
    return prepareDalle(spec, { tokenizer, ranker, replay: surroundings.replay });
  },
  async open(files, surroundings) {
    const { config, parameters, bpe, record: said } = readDalleFolder(files);
    const count = countParameters(dalleParameters(config));
    const record = readRecord('', said, { recipe: 'dalle', parameters: count });
    const data = { kind: 'shipped', id: record.data || 'scenes' } as const;
    const tools = await toolsOf(data, record.from, surroundings);
    const { size } = tools.tokenizer;
    const own = record.controls.codebook !== 'renumbered';
    const artist: Artist = {
      ...{ config, bpe, ranker: tools.ranker, parameters: () => parameters },
      tokenizer: own ? tools.tokenizer : renumbered(tools.tokenizer),
      world: worldOf(data.id, size, { objects: 1, ...record.controls }),
      reading: readingOf(data.id, size),
    };
    return {
      record: (name) => ({ ...record, name }),
      probe: (name, args) => probeDalle(artist, name, args),
      dispose() {
        disposeParameters(parameters);
        tools.tokenizer.dispose();
        tools.ranker?.dispose();
      },
    };
  },
};

/** The discrete VAE and the CLIP of a run: those that it names, or the shipped ones of its world. */
async function toolsOf(data: RunSpec['data'], from: RunSpec['from'], { readModel }: Surroundings) {
  const world = data.kind === 'shipped' ? data.id : data.name;
  const files = (role: string) => readModel(from?.[role] ?? `${role}-${world}`);
  const tokenizer = await openTokenizer(await files('dvae'));
  const clip = await optional(files('clip'));
  const ranker: Ranker | null = clip && (await openRanker(clip));
  return { tokenizer, ranker };
}

/** A picture can be drawn without anyone to choose among several. */
const optional = (files: Promise<ModelFile[]>): Promise<ModelFile[] | null> =>
  files.catch((error: unknown) => {
    if (error instanceof TrainingError && error.code === 'notFound') return null;
    throw error;
  });
