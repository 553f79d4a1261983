import { sha256 } from '#worlds/text';
import { countParameters } from '#engine/nn';
import { dvaeParameters } from '#models/dvae';
import type { Recipe } from '../../recipe';
import { recordedControls, withDefaults } from '../shared/controls';
import { readRecord } from '../shared/record';
import { dvaeDeclaration } from './declaration';
import { openDvae } from './folder';
import { dvaeProbes } from './probes';
import type { DvaeProbes } from './results';
import { readSetting } from './setting';
import { DvaeSession } from './session';
import { picturesOf } from './world';
import { errorBaselines, examined } from './baselines';

/** The discrete VAE of DALL·E, on pictures of a world. */
export const dvaeRecipe: Recipe<DvaeProbes> = {
  declaration: dvaeDeclaration,
  async prepare(spec, { readFile, replay }) {
    const values = withDefaults(dvaeDeclaration, spec.controls);
    const world = await picturesOf(spec.data, values, readFile);
    const setting = readSetting(spec, values, world);
    const exam = examined(world, setting.model);
    const errors = errorBaselines(world, setting.model, exam.pictures);
    const dataHash = await sha256(world.identity);
    return new DvaeSession(spec, { setting, world, exam, errors, dataHash, replay });
  },
  async open(files, { readFile }) {
    const { config, coder, record, dispose } = openDvae(files);
    const parameters = countParameters(dvaeParameters(config));
    const read = (name: string) => readRecord(name, record, { recipe: 'dvae', parameters });
    const { controls, data } = read('');
    const values = { ...recordedControls(dvaeDeclaration, controls), size: config.size };
    const world = await picturesOf({ kind: 'shipped', id: data || 'scenes' }, values, readFile);
    const { pictures } = examined(world, config);
    return { record: read, probes: dvaeProbes({ coder, world, pictures }), dispose };
  },
};

export { openDvae, openPictureTokenizer, type PictureTokenizer } from './folder';
