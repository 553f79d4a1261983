import { initialParameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { rewardParameters } from '#models/reward';
import { worldText } from '#worlds/instructions';
import { sha256 } from '#worlds/text';
import type { Recipe } from '../../recipe';
import { TrainingError } from '../../training-error';
import { readBaseModel, withDefaults } from '../shared/controls';
import { scheduleOf, instructionsOptimiser } from '../instructions';
import { openInstructionsModel } from '../instructions/model';
import { flipped, pairsOf, rankings } from './comparisons';
import { rewardDeclaration } from './declaration';
import { readRankings } from './own';
import { openReward } from './open';
import type { RewardProbes } from './results';
import { RewardSession } from './session';
import { writtenBy } from './written';

/** Prompts that no training sees, with four answers each. */
const HELD_OUT = { prompts: 192, count: 4 };
const EXAMINER = 'examiner of reward';

/** Learning what people prefer from rankings (InstructGPT, step 2). */
export const rewardRecipe: Recipe<RewardProbes> = {
  declaration: rewardDeclaration,
  async prepare(spec, surroundings) {
    const values = withDefaults(rewardDeclaration, spec.controls);
    const files = await readBaseModel('body', rewardDeclaration, spec, surroundings);
    // Who wrote the answers stays as it was; the body, with weights of its own, goes on learning.
    const start = openInstructionsModel(files);
    const random = createRandom(spec.seed);
    const [count, noise] = [values.answers, values.noise];
    const prompts = values.prompts;
    const own = spec.data.kind === 'own' ? readRankings(spec.data.text, count) : [];
    if (spec.data.kind === 'own' && own.length === 0)
      throw new TrainingError('badText', 'There is no ranking in this text. Rank a prompt first.');

    const answers = await writtenBy(files, start, spec.seed, { prompts, count });
    const labelled = rankings(answers, noise, random.stream('labeller').at(0));
    const turned = flipped(labelled, values.flipped, random.stream('flipped').at(0));
    const ranked = [...own, ...turned];
    const heldOut = rankings(
      await writtenBy(files, start, EXAMINER, HELD_OUT),
      noise,
      createRandom(EXAMINER).stream('labeller').at(0),
    );
    const shuffled = values.pairing === 'shuffledPairs';
    const comparisons = shuffled ? ranked.flatMap(pairsOf) : ranked;
    // As many rows as with whole rankings.
    const rows = values.batch * count;
    const batch = shuffled ? Math.max(1, rows >> 1) : values.batch;
    const passes = Math.ceil((values.passes * comparisons.length) / batch);
    const steps = Math.min(spec.steps, passes);
    const head = rewardParameters(start.config).filter(({ name }) => name === 'score.weight');
    return new RewardSession(spec, {
      config: start.config,
      parameters: new Map([
        ...openInstructionsModel(files).parameters,
        ...initialParameters(head, random),
      ]),
      writer: start.parameters,
      answers: shuffled ? 2 : count,
      batch,
      rankings: comparisons,
      steps,
      data: random.stream('data'),
      heldOut,
      noise,
      headOnly: values.headOnly,
      optimiser: instructionsOptimiser,
      schedule: scheduleOf({ steps }, values),
      dataHash: await sha256(worldText() + own.map((one) => one.tokens.join()).join('\n')),
      replay: surroundings.replay,
    });
  },
  open: openReward,
};
