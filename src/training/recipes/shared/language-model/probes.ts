import { answersAbout, type ProbeAnswers } from '../../../probe-answers';
import type { LanguageModel } from './language-model';
import { attention, embeddings, head, parameters, residual } from './insides';
import { generate, predict, score } from './language';
import type { LanguageModelProbes } from './results';

/** The probes of every language model. */
export const languageModelProbes = (model: LanguageModel): ProbeAnswers<LanguageModelProbes> =>
  answersAbout<LanguageModelProbes, LanguageModel>(model, {
    predict,
    score,
    generate,
    attention,
    head,
    residual,
    embeddings,
    parameters,
  });
