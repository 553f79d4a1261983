import { sha256 } from '#worlds/text';
import type { Recipe } from '../../recipe';
import { TrainingError } from '../../training-error';
import { withDefaults } from '../shared/controls';
import { vaeDeclaration } from './declaration';
import type { VaeProbes } from './results';
import { simplePictures, VaeSession } from './session';

/** A small variational autoencoder whose latent has two numbers. */
export const vaeRecipe: Recipe<VaeProbes> = {
  declaration: vaeDeclaration,
  async prepare(spec, { replay }) {
    const values = withDefaults(vaeDeclaration, spec.controls);
    return new VaeSession(spec, values, await sha256(simplePictures().identity), replay);
  },
  open() {
    throw new TrainingError(
      'badControls',
      'A small VAE is looked at while it trains and has no folder.',
    );
  },
};
