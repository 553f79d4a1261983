import type { Recipe } from '../../recipe';
import { readCorpus } from './corpus';
import { gptDeclaration } from './declaration';
import { factsOf } from './facts';
import { openGpt } from './folder';
import { languageModelProbes } from '../shared/language-model/probes';
import type { GptProbes } from './results';
import { languageModelRecord } from '../shared/language-model/record';
import { readSetting } from './setting';
import { GptSession } from './session';

/** GPT pretraining: predict the next token of a text. */
export const gptRecipe: Recipe<GptProbes> = {
  declaration: gptDeclaration,
  async prepare(spec, surroundings) {
    const setting = readSetting(spec);
    const corpus = await readCorpus(spec, setting, surroundings);
    return new GptSession(spec, setting, corpus, factsOf(setting, corpus), surroundings.replay);
  },
  async open(files) {
    const { model, record, dispose } = openGpt(files);
    return {
      record: (name) => languageModelRecord(name, record, model),
      probes: languageModelProbes(model),
      dispose,
    };
  },
};
