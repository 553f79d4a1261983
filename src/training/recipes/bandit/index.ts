import { sha256 } from '#worlds/text';
import { TrainingError, type Recipe } from '../../recipe';
import { BANDIT_ANSWERS } from './answers';
import { banditDeclaration } from './declaration';
import { BanditTrainee } from './trainee';

/** PPO where its optimum is known: what it must land on before one trusts it with language. */
export const banditRecipe: Recipe = {
  declaration: banditDeclaration,
  async prepare(spec, { replay }) {
    const dataHash = await sha256(JSON.stringify(BANDIT_ANSWERS));
    return new BanditTrainee(spec, { replay, dataHash });
  },
  open: () =>
    Promise.reject(
      new TrainingError('notFound', 'A bandit is eight numbers and is not kept. Train it anew.'),
    ),
};
