import { countParameters } from '#engine/nn';
import { gptParameters } from '#models/gpt';
import type { ExportRecord } from '../../recipe';
import { readRecord } from '../record';
import type { Reader } from './reader';

/** The record of a GPT from a folder, see `readRecord`. */
export const recordOf = (name: string, found: unknown, { config }: Reader): ExportRecord =>
  readRecord(name, found, { recipe: 'gpt', parameters: countParameters(gptParameters(config)) });
