import type { LearnMergesArgs, LearnMergesNews, LearnMergesResult } from './learn-merges';
import type { MaskCostArgs, MaskCostResult } from './mask-cost';
import type { MasksArgs, MasksResult } from './masks';
import type { ShrinkPicturesArgs, ShrunkPicture } from './shrink-pictures';

/** What each task takes and gives, and the news on the way. */
export interface Tasks {
  learnMerges: { args: LearnMergesArgs; result: LearnMergesResult; news: LearnMergesNews };
  /** The news are how many are done. */
  shrinkPictures: { args: ShrinkPicturesArgs; result: ShrunkPicture[]; news: number };
  masks: { args: MasksArgs; result: MasksResult; news: never };
  maskCost: { args: MaskCostArgs; result: MaskCostResult; news: never };
}

export type TaskName = keyof Tasks;
export type TaskArgs<T extends TaskName> = Tasks[T]['args'];
export type TaskResult<T extends TaskName> = Tasks[T]['result'];
export type TaskNews<T extends TaskName> = Tasks[T]['news'];
