import { disposeParameters } from '#engine/nn';
import type { Recipe } from '../../recipe';
import { recordOf } from '../gpt/record';
import { Reader } from '../gpt/reader';
import { openTell, tellTokenizer } from '../tell/model';
import { scoreAnswers, type ScoresArgs } from './probes';

/** A reward model from its folder, for probes. */
export const openReward: Recipe['open'] = async (files) => {
  const { config, parameters, record } = openTell(files, 'reward');
  const reader = new Reader(() => parameters, config, tellTokenizer());
  const spread = async () => ({ mean: 0, deviation: 1 });
  return {
    record: (name) => ({ ...recordOf(name, record, reader), recipe: 'reward' }),
    async probe(name, args) {
      if (name === 'scores')
        return scoreAnswers({ parameters, config, spread }, args as ScoresArgs);
      throw new Error(`A reward model from a folder has no probe ${name}; it has scores.`);
    },
    dispose: () => disposeParameters(parameters),
  };
};
