import { createRandom } from '#engine/random';
import { worldText } from '#worlds/instructions';
import { sha256 } from '#worlds/text';
import type { Recipe } from '../../recipe';
import { TrainingError } from '../../training-error';
import { readBaseModel } from '../shared/controls';
import { answered } from '../reward/comparisons';
import { moments, scoresOf } from '../reward/judge';
import { openLanguageModel } from '../instructions';
import { openInstructionsModel } from '../instructions/model';
import { ppoDeclaration } from './declaration';
import type { PpoProbes } from './results';
import { readSetting } from './setting';
import { PpoSession } from './session';

/** Responses of the reference over which rewards are scaled to mean 0 and deviation 1. */
const SCALED_ON = { prompts: 252, count: 1 };

/** Optimising a policy against a reward model, within reach of what it was (InstructGPT, step 3). */
export const ppoRecipe: Recipe<PpoProbes> = {
  declaration: ppoDeclaration,
  async prepare(spec, surroundings) {
    const setting = readSetting(spec);
    const start = await readBaseModel('policy', ppoDeclaration, spec, surroundings);
    // The same file twice: one learns, the other stays as the reference.
    const policy = openInstructionsModel(start);
    const reference = openInstructionsModel(start);
    const judge = openInstructionsModel(
      await readBaseModel('reward', ppoDeclaration, spec, surroundings),
      'reward',
    );
    if (JSON.stringify(judge.config) !== JSON.stringify(policy.config))
      throw new TrainingError(
        'badControls',
        'The reward model and the policy are of different sizes. Train the reward model on this policy.',
      );
    const examiner = createRandom('examiner of ppo');
    const responses = await answered(reference, examiner, 'scale', SCALED_ON);
    const tokens = Int32Array.from(responses.flatMap((one) => [...one.tokens]));
    const scale = moments(await scoresOf(judge.parameters, judge.config, tokens));
    const frozen = {
      config: policy.config,
      reference: reference.parameters,
      rewardModel: judge.parameters,
      scale,
    };
    return new PpoSession(spec, policy.parameters, frozen, setting, {
      replay: surroundings.replay,
      dataHash: await sha256(worldText()),
    });
  },
  open: openLanguageModel('ppo'),
};
