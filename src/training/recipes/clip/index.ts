import { disposeParameters } from '#engine/nn';
import { sha256 } from '#worlds/text';
import type { Recipe } from '../../recipe';
import { recordedControls, withDefaults } from '../shared/controls';
import { clipDeclaration } from './declaration';
import { openClip } from './folder';
import { clipProbes } from './probes';
import type { ClipProbes } from './probes/results';
import { ClipEncoders } from './encoders';
import { clipRecord } from './record';
import { readSetting } from './setting';
import { ClipSession } from './session';
import { worldOf } from './world';

/** CLIP: images and texts in one space, learned from pairs. */
export const clipRecipe: Recipe<ClipProbes> = {
  declaration: clipDeclaration,
  async prepare(spec, surroundings) {
    const values = withDefaults(clipDeclaration, spec.controls);
    const world = await worldOf(spec.data, values, surroundings);
    const setting = readSetting(spec, values, world);
    const { replay } = surroundings;
    return new ClipSession(spec, setting, world, {
      dataHash: await sha256(world.identity),
      replay,
    });
  },
  async open(files, surroundings) {
    const { config, parameters, tokenizer, record } = openClip(files);
    const encoders = new ClipEncoders(() => parameters, config, tokenizer);
    const known = clipRecord('', record, config);
    const values = recordedControls(clipDeclaration, known.controls);
    // A model from elsewhere names no pictures of ours; it can still be asked about those it is given.
    const world = await worldOf({ kind: 'shipped', id: known.data }, values, surroundings).catch(
      () => null,
    );
    return {
      record: (name) => clipRecord(name, record, config),
      probes: clipProbes({ encoders, world, training: null }),
      dispose: () => disposeParameters(parameters),
    };
  },
};
