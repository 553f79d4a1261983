import { sha256 } from '#worlds/text';
import type { Recipe } from '../../recipe';
import { TrainingError } from '../../training-error';
import { BANDIT_ANSWERS } from '#worlds/bandit';
import { banditDeclaration } from './declaration';
import type { BanditProbes } from './results';
import { BanditSession } from './session';

/** PPO where its optimum is known: what it must land on before one trusts it with language. */
export const banditRecipe: Recipe<BanditProbes> = {
  declaration: banditDeclaration,
  async prepare(spec, { replay }) {
    const dataHash = await sha256(JSON.stringify(BANDIT_ANSWERS));
    return new BanditSession(spec, { replay, dataHash });
  },
  open: () =>
    Promise.reject(
      new TrainingError('notFound', 'A bandit is eight numbers and is not kept. Train it anew.'),
    ),
};
