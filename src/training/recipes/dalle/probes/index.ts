import { answersAbout, type ProbeAnswers } from '../../../probe-answers';
import type { DrawingModel } from '../drawing-model';
import { draw, frames } from './draw';
import { examine } from './examine';
import { attention, codes, complete, sequence } from './look';
import type { DalleProbes } from './results';
import { sheet } from './sheet';

/** What a model that draws says of itself. */
export const dalleProbes = (model: DrawingModel): ProbeAnswers<DalleProbes> =>
  answersAbout<DalleProbes, DrawingModel>(model, {
    sequence,
    draw,
    frames,
    codes,
    complete,
    attention,
    examine,
    sheet,
  });
