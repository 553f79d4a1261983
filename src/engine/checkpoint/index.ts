export { crc32 } from './crc32';
export type { Dtype, StoredTensor, TensorData } from './dtype';
export { CheckpointError, type CheckpointErrorCode } from './error';
export {
  findFile,
  jsonFile,
  needFile,
  parseJsonFile,
  textFile,
  type FolderFile,
} from './folder';
export { readGpt2Config, type Gpt2Config, type SpecialTokens } from './gpt2Config';
export { gpt2Folder, readGpt2Folder, type Gpt2Head, type ReadGpt2 } from './gpt2Folder';
export { gpt2Shapes, nameGpt2Weights } from './gpt2Tensors';
export { toFloat32 } from './halfFloat';
export { modelCard, type ModelRecord } from './modelCard';
export { pickWeights, type PickedWeights } from './pickWeights';
export { readSafetensors, writeSafetensors, type Safetensors } from './safetensors';
export { unzipFolder, zipFolder, type ZipLimits } from './zip';
