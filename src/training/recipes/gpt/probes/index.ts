import { answersAbout, type ProbeAnswers } from '../../../probe-answers';
import type { Reader } from '../reader';
import { attention, embeddings, head, parameters, residual } from './insides';
import { generate, predict, score } from './language';
import type { LanguageModelProbes } from './results';

/** What a GPT says of itself. */
export const languageModelProbes = (reader: Reader): ProbeAnswers<LanguageModelProbes> =>
  answersAbout<LanguageModelProbes, Reader>(reader, {
    predict,
    score,
    generate,
    attention,
    head,
    residual,
    embeddings,
    parameters,
  });
