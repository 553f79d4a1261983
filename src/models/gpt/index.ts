export { block, blockSpecs } from './block';
export { configProblem, gptDefaults, type GptConfig } from './config';
export { drawTokens, type DrawOptions } from './draw';
export { readGpt2Config, type Gpt2Config, type SpecialTokens } from './gpt2-config';
export { gpt2Folder, gpt2Usage, readGpt2Folder, type Gpt2Head, type ReadGpt2 } from './gpt2-folder';
export { gpt2Shapes, nameGpt2Weights } from './gpt2-tensors';
export { gptLoss } from './loss';
export { gpt, gptBody, type Observe } from './model';
export { gptParameters } from './parameters';
