import { countParameters } from '#engine/nn';
import { gptParameters } from '#models/gpt';
import type { ExportRecord } from '../../../recipe';
import { readRecord } from '../record';
import type { LanguageModel } from './language-model';

/** The record of a GPT from a folder, see `readRecord`. */
export const languageModelRecord = (
  name: string,
  found: unknown,
  { config }: LanguageModel,
): ExportRecord =>
  readRecord(name, found, { recipe: 'gpt', parameters: countParameters(gptParameters(config)) });
