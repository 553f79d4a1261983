import { answersAbout, type ProbeAnswers } from '../../../probe-answers';
import { examples, pairs } from './batch';
import { classify, examinations } from './zero-shot';
import { cloud } from './cloud';
import { lookPicture } from './look-picture';
import { lookText } from './look-text';
import type { ClipProbes } from './results';
import { describe, retrieval, search } from './retrieval';
import { shift } from './shift';
import type { Subject } from './subject';
import { swaps } from './swaps';
import { windows } from './windows';

/** What a CLIP says of itself. */
export const clipProbes = (subject: Subject): ProbeAnswers<ClipProbes> =>
  answersAbout<ClipProbes, Subject>(subject, {
    pairs,
    examples,
    examinations,
    classify,
    search,
    describe,
    retrieval,
    windows,
    cloud,
    lookPicture,
    lookText,
    swaps,
    shift,
  });
