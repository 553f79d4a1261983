import { tf } from '../tf';
import { DeviceRefusal } from './refusal';

/**
 * A first computation whose answer is known. A backend that starts but cannot count is stepped down
 * from before a student trusts it.
 *
 * @throws DeviceRefusal
 */
export async function verifyBackend(): Promise<void> {
  const product = tf.tidy(() =>
    tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2])),
  );
  const values = await product.data();
  product.dispose();
  if ([19, 22, 43, 50].some((value, i) => values[i] !== value))
    throw new DeviceRefusal('deviceFailed', `[[1,2],[3,4]]·[[5,6],[7,8]] came out as ${values}`);
}
