import { answersAbout, type ProbeAnswers } from '../../../probe-answers';
import type { Artist } from '../artist';
import { draw, frames } from './draw';
import { examine } from './examine';
import { attention, codes, complete, sequence } from './look';
import type { DalleProbes } from './results';
import { sheet } from './sheet';

/** What a model that draws says of itself. */
export const dalleProbes = (artist: Artist): ProbeAnswers<DalleProbes> =>
  answersAbout<DalleProbes, Artist>(artist, {
    sequence,
    draw,
    frames,
    codes,
    complete,
    attention,
    examine,
    sheet,
  });
