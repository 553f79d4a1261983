import { expect, it } from 'vitest';
import { chainFactors, counted, timeProduct } from './product';

/** A chain that is worked out by hand, and may leave out a product. */
function chain(size: number, left: (product: number) => boolean = () => false) {
  let [last] = chainFactors(size);
  const [, shift] = chainFactors(size);
  let issued = 0;
  return {
    issue() {
      if (left(++issued)) return;
      last = Float32Array.from({ length: size * size }, (_, at) => {
        const [row, column] = [Math.floor(at / size), at % size];
        let sum = 0;
        for (let k = 0; k < size; k++) sum += last[row * size + k] * shift[k * size + column];
        return sum;
      });
    },
    first: async () => last[0],
  };
}

it('counts every product of a chain, past its size too', async () => {
  const { issue, wait } = counted(chain(4), 4);
  for (let i = 0; i < 11; i++) {
    issue();
    await wait();
  }
});

it('does not pass a product that was dropped for a fast one', async () => {
  const lazy = chain(4, (product) => product === 2);
  await expect(timeProduct(counted(lazy, 4))).rejects.toThrow(/Of 2 products .* number 1/);
});
