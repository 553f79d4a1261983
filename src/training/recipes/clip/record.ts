import { countParameters } from '#engine/nn';
import { clipParameters, type ClipVitConfig } from '#models/clip';
import type { ExportRecord } from '../../recipe';
import { readRecord } from '../shared/record';

/** The record of a stored CLIP, as far as its file has one. */
export const clipRecord = (name: string, found: unknown, config: ClipVitConfig): ExportRecord =>
  readRecord(name, found, { recipe: 'clip', parameters: countParameters(clipParameters(config)) });
