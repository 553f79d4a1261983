import { gptLoss } from '#models/gpt';
import { tf } from '#engine';
import { batchOf, CONTEXT, VOCABULARY, type Row, type Taught } from '#worlds/instructions';
import { probabilitiesOf } from '../shared/language-model/sampling';
import type { RowsSession } from '../instructions/rows-session';
import type { MaskArgs, MaskResult, SftProbes } from './results';

/** Rows of a batch that are shown; nobody reads more. */
const SHOWN = 4;

export async function maskProbe(
  { model, task }: RowsSession<SftProbes>,
  rowsOf: (step: number) => Row[],
  own: Taught,
  { step, taught = own }: MaskArgs,
): Promise<MaskResult> {
  const told = rowsOf(step).slice(0, SHOWN);
  const { inputs, targets, weights } = batchOf(told, taught);
  const shape: [number, number] = [told.length, CONTEXT];
  const loss = tf.tidy(() =>
    gptLoss(
      model.parameters(),
      task.config,
      tf.tensor2d(inputs, shape, 'int32'),
      tf.tensor2d(targets, shape, 'int32'),
      tf.tensor1d(weights),
    ),
  );
  const [value] = await loss.data();
  loss.dispose();
  const words = (ids: Int32Array) => Array.from(ids, (id) => VOCABULARY[id]);
  const rows: MaskResult['rows'] = [];
  for (let r = 0; r < told.length; r++) {
    const part = <T extends Int32Array | Float32Array>(all: T) =>
      all.subarray(r * CONTEXT, (r + 1) * CONTEXT) as T;
    const read = await model.read(part(inputs));
    rows.push({
      inputs: words(part(inputs)),
      targets: words(part(targets)),
      weights: [...part(weights)],
      losses: Array.from(
        part(targets),
        (id, t) => -Math.log(probabilitiesOf(model.row(read, t))[id]),
      ),
    });
  }
  return { rows, loss: value };
}
