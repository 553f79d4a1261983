export { block, blockSpecs } from './block';
export { configProblem, gptDefaults, type GptConfig } from './config';
export { drawTokens, type DrawOptions } from './draw';
export { gptLoss } from './loss';
export { gpt, gptBody, type Observe } from './model';
export { gptParameters } from './parameters';
