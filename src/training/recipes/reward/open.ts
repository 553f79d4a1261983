import { disposeParameters } from '#engine/nn';
import type { Recipe } from '../../recipe';
import { languageModelRecord } from '../shared/language-model/record';
import { LanguageModel } from '../shared/language-model/language-model';
import { openInstructionsModel, instructionsTokenizer } from '../instructions/model';
import { scoreAnswers } from './probes';
import type { RewardProbes } from './results';

/** A reward model from its folder, for probes. */
export const openReward: Recipe<RewardProbes>['open'] = async (files) => {
  const { config, parameters, record } = openInstructionsModel(files, 'reward');
  const model = new LanguageModel(() => parameters, config, instructionsTokenizer());
  const spread = async () => ({ mean: 0, deviation: 1 });
  return {
    record: (name) => ({ ...languageModelRecord(name, record, model), recipe: 'reward' }),
    probes: { scores: (args) => scoreAnswers({ parameters, config, spread }, args) },
    dispose: () => disposeParameters(parameters),
  };
};
