import type { Recipe } from '../../recipe';
import { readCorpus } from './corpus';
import { gptDeclaration } from './declaration';
import { factsOf } from './facts';
import { openGpt } from './folder';
import { languageModelProbes } from './probes';
import type { GptProbes } from './probes/results';
import { recordOf } from './record';
import { readSetting } from './setting';
import { GptTrainee } from './trainee';

/** GPT pretraining: predict the next token of a text. */
export const gptRecipe: Recipe<GptProbes> = {
  declaration: gptDeclaration,
  async prepare(spec, surroundings) {
    const setting = readSetting(spec);
    const corpus = await readCorpus(spec, setting, surroundings);
    return new GptTrainee(spec, setting, corpus, factsOf(setting, corpus), surroundings.replay);
  },
  async open(files) {
    const { reader, record, dispose } = openGpt(files);
    return {
      record: (name) => recordOf(name, record, reader),
      probes: languageModelProbes(reader),
      dispose,
    };
  },
};
