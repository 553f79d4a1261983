import { tf, type Tensor } from '#engine';
import { add, addToEach, constant, embedding as rowsOf, firstRows, stack } from '#engine/kernels';
import { embedding, scopeOf, type Parameters } from '#engine/nn';
import type { DalleConfig } from './config';

/**
 * What a token is, plus where it stands. A text token has a position of its own; an image token has the
 * sum of one for its row and one for its column (Ramesh et al. 2021, figure 10).
 *
 * @param tokens int32 [batch, time], text and image from the beginning
 * @returns [batch · time, width]
 */
export function embed(parameters: Parameters, config: DalleConfig, tokens: Tensor): tf.Tensor2D {
  const time = tokens.shape[1]!;
  const p = scopeOf(parameters);
  return addToEach(
    embedding(p.under('token'), tokens),
    firstRows(positions(parameters, config), time),
  );
}

/** The position embeddings of the whole sequence: [text + image, width] */
export function positions(parameters: Parameters, config: DalleConfig): Tensor {
  const { rows, columns } = config;
  const p = scopeOf(parameters, 'position');
  const index = (name: string, of: (token: number) => number) =>
    constant(`${name} of ${rows} × ${columns}`, () =>
      tf.tensor1d(
        Int32Array.from({ length: rows * columns }, (_, token) => of(token)),
        'int32',
      ),
    );
  const row = index('row', (token) => Math.floor(token / columns));
  const column = index('column', (token) => token % columns);
  const image = add(rowsOf(p.get('row.weight'), row), rowsOf(p.get('column.weight'), column));
  return stack([p.get('text.weight'), image]);
}
