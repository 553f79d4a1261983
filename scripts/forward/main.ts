/** Runs a model or a case in Node, on the engine of the page, and writes what comes out. */
import { join } from 'node:path';
import { tf } from '../../src/engine';
import { CheckpointError, type StoredTensor } from '../../src/engine/checkpoint';
import { NO_ADAPTER } from '../lib/run-bundled.mjs';
import { openNodeDevice, wantsSoftwareAdapter } from '../train/device';
import { help, readArguments, type ForwardArguments } from './arguments';
import type { Outputs } from './cases/case';
import { caseOf } from './cases';
import { checkOutput, readConfig, readTensorFile, readWeights, writeTensorFile } from './files';
import { Inputs } from './inputs';
import { runModel } from './models';
import { Problem } from './problem';

const USAGE = 2;
const FAILED = 1;

const note = (sentence: string) => console.error(sentence);

/** Everything that can be wrong with the files shows before a device is opened. */
async function prepare({
  what,
}: ForwardArguments): Promise<{ inputs: Inputs; run: () => Outputs }> {
  const config = await readConfig(what.folder);
  if (what.kind === 'case') {
    const path = join(what.folder, 'inputs.safetensors');
    const inputs = new Inputs(await readTensorFile(path, 'A case has its inputs there.'), path);
    const found = caseOf(config, inputs);
    return { inputs, run: () => found.run(config, inputs) };
  }
  const weights = await readWeights(what.folder);
  const tensors = await readTensorFile(what.input, 'Give --input a safetensors file.');
  const inputs = new Inputs(tensors, what.input);
  return { inputs, run: () => runModel({ config, weights, inputs, grad: what.grad, note }) };
}

/** Reads the results. A scalar loss is stored as PyTorch's vectors have it, with one element. */
async function stored(outputs: Outputs): Promise<Map<string, StoredTensor>> {
  const tensors = new Map<string, StoredTensor>();
  for (const [name, tensor] of Object.entries(outputs)) {
    const data = Float32Array.from(await tensor.data());
    const scalar = tensor.rank === 0 && !name.startsWith('grad.');
    tensors.set(name, { dtype: 'F32', shape: scalar ? [1] : tensor.shape, data });
    if (data.some((value) => !Number.isFinite(value)))
      note(`Beware: ${name} holds NaN or infinity.`);
  }
  return tensors;
}

async function forward(args: ForwardArguments): Promise<void> {
  await checkOutput(args.output);
  const { inputs, run } = await prepare(args);
  const { backend, adapter } = await openNodeDevice(args.backend);
  const results = await stored(tf.tidy(run));
  const unused = inputs.unused();
  if (unused.length > 0) note(`Not used of the inputs: ${unused.join(', ')}.`);
  await writeTensorFile(args.output, results);
  note(`On ${backend} (${adapter}): ${[...results.keys()].length} tensors are in ${args.output}.`);
}

try {
  const args = readArguments(process.argv.slice(2));
  if (args === 'help') console.log(help);
  else await forward(args);
  // Dawn keeps the process alive; everything is written by now.
  process.exit(0);
} catch (error) {
  if (wantsSoftwareAdapter(error)) process.exit(NO_ADAPTER);
  const ours = error instanceof Problem || error instanceof CheckpointError;
  console.error(ours ? error.message : error);
  process.exit(ours ? USAGE : FAILED);
}
