import { countParameters } from '#engine/nn';
import { gptParameters } from '#models/gpt';
import type { RunFacts } from '../../protocol';
import type { Corpus } from './corpus';
import type { GptSetting } from './setting';
import type { BaselinesOf } from '../../declaration';
import type { gptDeclaration } from './declaration';

/** What is known of a run before its first step. */
export function factsOf(setting: GptSetting, corpus: Corpus): RunFacts {
  const vocabulary = corpus.tokenizer.vocabularySize;
  const uniform = { name: 'uniform' as const, value: Math.log(vocabulary) };
  const entropy =
    corpus.entropy === null ? [] : [{ name: 'entropy' as const, value: corpus.entropy }];
  return {
    parameters: countParameters(gptParameters({ ...setting.model, vocabulary })),
    text: {
      vocabulary,
      contextLength: setting.model.context,
      trainTokens: corpus.train.length,
      valTokens: corpus.validation.length,
      bytesPerToken: corpus.bytesPerToken,
    },
    dataHash: corpus.dataHash,
    tokensPerStep: setting.batch * setting.model.context,
    baselines: {
      trainLoss: [uniform, ...entropy],
      valLoss: [uniform, ...entropy],
    } satisfies BaselinesOf<typeof gptDeclaration>,
  };
}
