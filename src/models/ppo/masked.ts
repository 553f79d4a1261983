import type { Scalar, Tensor } from '#engine';
import { div, mul, sumAll, sumLast, meanAll } from '#engine/kernels';

/**
 * Mean over the tokens that are there. Responses end at different places; what pads them does not count.
 *
 * @param x [batch, time]
 * @param mask [batch, time], 1 at a response's tokens, 0 after its end
 */
export const maskedMean = (x: Tensor, mask: Tensor): Scalar =>
  div(sumAll(mul(x, mask)), sumAll(mask));

/** Mean over the responses of the sum over a response's tokens. [batch, time] → scalar */
export const meanOfSums = (x: Tensor, mask: Tensor): Scalar => meanAll(sumLast(mul(x, mask)));
