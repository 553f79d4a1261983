export { configProblem, dalleDefaults, type DalleConfig } from './config';
export {
  layerMasks,
  maskNamed,
  maskPatterns,
  type MaskName,
  type MaskPattern,
} from './layer-masks';
export { dalleLoss, sequenceOf, type DalleLoss } from './loss';
export { dalleBody, logitsOf, masksOf, type Observe } from './model';
export { dalleParameters } from './parameters';
export { reach, reachedShare } from './reach';
export { vocabularyOf, textRow, type DalleVocabulary } from './vocabulary';
export { write, type WriteOptions } from './write';
