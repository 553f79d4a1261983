export { crc32 } from './crc32';
export type { Dtype, StoredTensor, TensorData } from './dtype';
export { CheckpointError, type CheckpointErrorCode } from './error';
export { findFile, jsonFile, needFile, parseJsonFile, textFile, type FolderFile } from './folder';
export { toFloat32 } from './half-float';
export { checkWeights, pickWeights, type PickedWeights } from './pick-weights';
export { readSafetensors, writeSafetensors, type Safetensors } from './safetensors';
export { unzipFolder, zipFolder, type ZipLimits } from './zip';
