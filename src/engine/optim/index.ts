export { AdamW, type AdamWOptions } from './adamw';
export { learningRate, type Schedule } from './schedule';
