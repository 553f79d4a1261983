import type { Outputs } from '../cases/case';
import { Problem } from '../problem';
import { clip } from './clip';
import { clipResNet } from './clip-resnet';
import { gpt2 } from './gpt2';
import type { Given } from './model';
import { rewardModel } from './reward';

const SUPPORTED =
  'Supported are GPT2LMHeadModel, GPT2ForSequenceClassification, CLIPModel and CLIP’s ModifiedResNet.';

/** Runs the model of a folder on its inputs. @throws Problem or CheckpointError */
export function runModel(given: Given): Outputs {
  return programOf(given)(given);
}

function programOf({ config, weights }: Given): (given: Given) => Outputs {
  const { model_type: type, architectures } = config;
  const named = Array.isArray(architectures) ? architectures.map(String) : [];
  if (type === 'gpt2')
    return weights.has('score.weight') || named.includes('GPT2ForSequenceClassification')
      ? rewardModel
      : gpt2;
  if (type === 'clip') return clip;
  if (type === undefined && config.layers && config.output_dim) return clipResNet;
  throw new Problem(
    `config.json ${type === undefined ? 'has no model_type' : `has the model_type ${JSON.stringify(type)}`}. ${SUPPORTED}`,
  );
}
