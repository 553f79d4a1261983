export { configProblem, gptDefaults, type GptConfig } from './config';
export { gptLoss } from './loss';
export { gpt, gptBody, type Observe } from './model';
export { gptParameters } from './parameters';
