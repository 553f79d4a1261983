/** The page's half of training. Pages import this and nothing else of training or the engine. */
export { recipes } from '../declarations';
export { shippedStart } from '../declaration';
export type {
  ChoiceControl,
  Control,
  ControlValue,
  ControlValues,
  NumberControl,
  Preset,
  RecipeDeclaration,
  SwitchControl,
  Term,
} from '../declaration';
export type {
  BackendName,
  CurvePoint,
  DataSource,
  DeviceReport,
  Failure,
  ModelFile,
  Progress,
  Question,
  RunFacts,
  RunSpec,
  RunStatus,
  Sample,
  StepDown,
  StoredModel,
  TextFacts,
} from '../protocol';
export type {
  AttentionResult,
  EmbeddingsResult,
  GenerateArgs,
  GenerateResult,
  HeadResult,
  ParametersResult,
  PredictResult,
  ResidualResult,
  ScoreResult,
  StepResult,
} from '../recipes/gpt/probes/results';
export type {
  AttentionMapResult,
  CodesResult,
  CompleteArgs,
  CompleteResult,
  DrawArgs,
  DrawResult,
  ExamineResult,
  FramesResult,
  SequenceResult,
} from '../recipes/dalle/probes/results';
export type { AnswersArgs, AnswersResult } from '../recipes/tell/compare';
export type { AskedResult, Manners } from '../recipes/tell/manners';
export type { BestOfArgs, BestOfResult } from '../recipes/ppo/best-of';
export type { IterationResult, ToldResponse, ToldUpdate } from '../recipes/ppo/iteration';
export { BANDIT_ANSWERS } from '../recipes/bandit/answers';
export { optimum, totalVariation } from '../recipes/bandit/optimum';
export type { PolicyResult } from '../recipes/bandit/trainee';
export type {
  ClassifyArgs,
  ClassifyResult,
  CloudResult,
  DescribeResult,
  ExamplesResult,
  ExaminationsResult,
  LookPictureResult,
  LookTextResult,
  PairsResult,
  RetrievalResult,
  SearchResult,
  SwapsResult,
  WindowsResult,
} from '../recipes/clip/probes/results';
export type { MaskArgs, MaskResult } from '../recipes/sft/mask';
export type { OwnRanking } from '../recipes/reward/own';
export type {
  CandidatesArgs,
  CandidatesResult,
  ExaminedResult,
  ScoresArgs,
  ScoresResult,
} from '../recipes/reward/probes';
export type {
  CodebookResult,
  DrawnArgs,
  DrawnResult,
  ReconstructionsArgs,
  ReconstructionsResult,
  ReviveResult,
  TokenArgs,
  TokenResult,
} from '../recipes/dvae/results';
export type { MapResult, PicturesResult, SamplesArgs, WalkArgs } from '../recipes/vae/results';
export type {
  LearnMergesArgs,
  LearnMergesNews,
  LearnMergesResult,
  TextCounts,
} from '../tasks/learn-merges';
export type { PictureProblem, ShrinkPicturesArgs, ShrunkPicture } from '../tasks/shrink-pictures';
export type { MaskCostArgs, MaskCostResult } from '../tasks/mask-cost';
export type { MasksArgs, MasksResult, MaskTable, ReachTable } from '../tasks/masks';
export type { Probeable, RunHandle, RunView } from './handle';
export { createLab, type Lab, type LabOptions } from './lab';
export { LabError } from './error';
