import { disposeParameters } from '#engine/nn';
import type { Recipe } from '../../recipe';
import { recordOf } from '../gpt/record';
import { Reader } from '../gpt/reader';
import { openInstructionsModel, instructionsTokenizer } from '../instructions/model';
import { scoreAnswers } from './probes';
import type { RewardProbes } from './results';

/** A reward model from its folder, for probes. */
export const openReward: Recipe<RewardProbes>['open'] = async (files) => {
  const { config, parameters, record } = openInstructionsModel(files, 'reward');
  const reader = new Reader(() => parameters, config, instructionsTokenizer());
  const spread = async () => ({ mean: 0, deviation: 1 });
  return {
    record: (name) => ({ ...recordOf(name, record, reader), recipe: 'reward' }),
    probes: { scores: (args) => scoreAnswers({ parameters, config, spread }, args) },
    dispose: () => disposeParameters(parameters),
  };
};
