import { createRandom, type Random } from '#engine/random';
import {
  batchOf,
  corpusRows,
  demonstrationEntropy,
  demonstrationRows,
  type Row,
} from '#worlds/instructions';
import type { Recipe } from '../../recipe';
import { readBaseModel, withDefaults } from '../shared/controls';
import { languageModelProbes } from '../shared/language-model/probes';
import { openLanguageModel, scheduleOf, instructionsOptimiser } from '../instructions';
import { compareAnswers } from '../instructions/compare';
import { examinersDraw } from '../instructions/evaluate';
import { openInstructionsModel } from '../instructions/model';
import { RowsSession } from '../instructions/rows-session';
import { sftDeclaration } from './declaration';
import { maskProbe } from './mask';
import type { SftProbes } from './results';

const VALIDATED = 256;

/** Supervised fine-tuning on demonstrations (InstructGPT, step 1). */
export const sftRecipe: Recipe<SftProbes> = {
  declaration: sftDeclaration,
  async prepare(spec, surroundings) {
    const values = withDefaults(sftDeclaration, spec.controls);
    const files = await readBaseModel('base', sftDeclaration, spec, surroundings);
    const { config, parameters } = openInstructionsModel(files);
    // The same file once more: what the student compares the fine-tuned model with.
    const { parameters: reference } = openInstructionsModel(files);
    const { taught } = values;
    const rows = values.batch;
    const batchRows = rowsOfStep(createRandom(spec.seed), {
      demonstrations: values.demonstrations,
      share: values.pretrainingShare,
      rows,
    });
    return RowsSession.create<SftProbes>(spec, {
      config,
      parameters,
      rows,
      batch: (step) => batchOf(batchRows(step), taught),
      optimiser: instructionsOptimiser,
      schedule: scheduleOf(spec, values),
      // Whatever is taught, what counts is the answers, their end included.
      validation: {
        rows: demonstrationRows(examinersDraw('demonstrations'), VALIDATED),
        taught: 'answers',
        entropy: demonstrationEntropy(),
      },
      replay: surroundings.replay,
      reference,
      probes: (session) => ({
        ...languageModelProbes(session.model),
        mask: (args) => maskProbe(session, batchRows, taught, args),
        answers: (args) => compareAnswers(config, session.parameters, reference, args),
      }),
    });
  },
  open: openLanguageModel('sft'),
};

/**
 * The rows of each step: drawn from a fixed set of demonstrations, and a share of them from the
 * pretraining corpus, as the policy that InstructGPT's PPO starts from had a tenth.
 */
function rowsOfStep(
  random: Random,
  { demonstrations, share, rows }: { demonstrations: number; share: number; rows: number },
): (step: number) => Row[] {
  const written = demonstrationRows(random.stream('demonstrations').at(0), demonstrations);
  const mixed = Math.round(share * rows);
  const [data, corpus] = [random.stream('data'), random.stream('corpus')];
  return (step) => [
    ...Array.from(data.at(step).integers(rows - mixed, written.length), (i) => written[i]),
    ...(mixed > 0 ? corpusRows(corpus.at(step), mixed) : []),
  ];
}
