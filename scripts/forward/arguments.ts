import { parseArgs } from 'node:util';
import type { BackendName } from '../../src/engine/device';
import { Problem } from './problem';

export interface ForwardArguments {
  what:
    | { kind: 'model'; folder: string; input: string; grad: boolean }
    | { kind: 'case'; folder: string };
  output: string;
  backend: BackendName | null;
}

const BACKENDS = ['webgpu', 'wasm', 'cpu'];

export const help = `npm run forward -- --model DIR --input FILE --output FILE [--grad] [--backend B]
npm run forward -- --case DIR --output FILE [--backend B]

Runs a model from Python on given inputs, or a loss or an optimiser, and writes the results as
safetensors, to be compared with PyTorch's.

  --model DIR     a Hugging Face folder: config.json and model.safetensors of
                  GPT2LMHeadModel                 input_ids -> logits
                  GPT2ForSequenceClassification   input_ids -> rewards (one label)
                  CLIPModel (ViT)                 pixel_values, input_ids ->
                                                  image_embeds, text_embeds, logits_per_image
                                                  (or one of the two alone -> its embeds)
                  CLIP's ModifiedResNet           pixel_values -> embeds
                                                  (config.json: width, layers, heads, output_dim, image_size)
  --input FILE    the inputs as safetensors; images are [batch, channels, height, width]
  --grad          also write the loss and, as grad.<name>, its gradient in every parameter.
                  GPT-2: the next token's cross-entropy. With one label: squared error if the inputs
                  have labels, else the ranking loss of the rows as answers to one prompt, best first.
                  CLIP: the symmetric contrastive loss. ResNet: the sum of embeds, each times the
                  input w where there is one.
  --case DIR      a folder of config.json and inputs.safetensors for one of: adamw, ppo,
                  reward_ranking, gumbel_softmax, logit_laplace, diffusion. Which one shows in the
                  names of its inputs; tests/vectors has an example of each.
  --output FILE   where to write
  --backend B     ${BACKENDS.join(', ')} (default: the fastest there is)`;

/** @throws Problem */
export function readArguments(argv: string[]): ForwardArguments | 'help' {
  const values = parse(argv);
  if (values.help) return 'help';
  const { model, input, output, grad = false } = values;
  const backend = backendOf(values.backend);
  if (!output) throw new Problem('Say where to write: add --output FILE.');
  if (values.case !== undefined) {
    if (model !== undefined || input !== undefined || grad)
      throw new Problem('--case goes with --output and --backend only. See --help.');
    return { what: { kind: 'case', folder: values.case }, output, backend };
  }
  if (model === undefined)
    throw new Problem('Say what to run: --model DIR --input FILE, or --case DIR. See --help.');
  if (!input) throw new Problem('A model needs inputs: add --input FILE.');
  return { what: { kind: 'model', folder: model, input, grad }, output, backend };
}

function parse(argv: string[]) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        model: { type: 'string' },
        case: { type: 'string' },
        input: { type: 'string' },
        output: { type: 'string' },
        grad: { type: 'boolean' },
        backend: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}. See --help.`);
  }
}

function backendOf(given: string | undefined): BackendName | null {
  if (given === undefined) return null;
  if (BACKENDS.includes(given)) return given as BackendName;
  throw new Problem(`--backend must be one of ${BACKENDS.join(', ')}, not "${given}".`);
}
