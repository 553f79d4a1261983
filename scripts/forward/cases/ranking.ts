import { tf } from '../../../src/engine';
import { rankingLoss } from '../../../src/models/reward';
import { Problem } from '../problem';
import { countOf } from '../config';
import type { Case } from './case';

/** Rewards in order from best to worst → the ranking loss and its gradient. */
export const ranking: Case = {
  name: 'reward_ranking',
  knownBy: ['rewards'],
  run(config, inputs) {
    const rewards = inputs.floats('rewards', ['prompts', 'K']);
    const count = inputs.size('K');
    if (config.K !== undefined && countOf(config, 'K') !== count)
      throw new Problem(
        `config.json says K ${countOf(config, 'K')}, but rewards has ${count} a row.`,
      );
    if (count < 2) throw new Problem('A ranking needs at least two rewards a row.');
    return { loss: rankingLoss(rewards), grad: tf.grad(rankingLoss)(rewards) };
  },
};
