import * as tf from '@tensorflow/tfjs-core';
import type { RewardSizes } from '../steps/sizes';
import { gptBody } from './gpt';
import type { Get } from './layers';
import type { PlainLoss } from './loss';

/** InstructGPT's ranking loss over all pairs of answers to a prompt, best first. */
export function rewardLoss(get: Get, { gpt, prompts, answers }: RewardSizes): PlainLoss {
  const body = gptBody(get, gpt, prompts * answers, gpt.context);
  const pairs: number[][] = [];
  for (let better = 0; better < answers; better++)
    for (let worse = better + 1; worse < answers; worse++)
      pairs.push(Array.from({ length: answers }, (_, i) => +(i === better) - +(i === worse)));
  const difference = tf.keep(tf.transpose(tf.tensor2d(pairs)));
  return ({ tokens, last }) => {
    const ends = tf.gather(body(tokens), last);
    const rewards = tf.matMul(ends, get('score.weight'), false, true);
    const margins = tf.matMul(tf.reshape(rewards, [prompts, answers]), difference);
    return tf.mean(tf.softplus(tf.neg(margins)));
  };
}
