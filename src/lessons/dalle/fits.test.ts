import { expect, it } from 'vitest';
import { clipFits, dvaeFits } from './fits';

const model = (data: string, size: number, language = 'en') => ({
  data,
  controls: { size, language },
});
const now = (data: string, size = 32) => ({ data, model: () => model(data, size) });

it('a discrete VAE is offered in the world that it learned, and emoji only where they can be seen', () => {
  expect(dvaeFits(model('emoji', 32), now('emoji'))).toBe(true);
  expect(dvaeFits(model('emoji', 16), now('emoji'))).toBe(false);
  expect(dvaeFits(model('scenes', 32), now('emoji'))).toBe(false);
  expect(dvaeFits(model('scenes', 16), now('scenes'))).toBe(true);
});

it('a CLIP is offered if it reads English and pictures of a size that the discrete VAE can give it', () => {
  expect(clipFits(model('emoji', 32), now('emoji'))).toBe(true);
  expect(clipFits(model('emoji', 32, 'zh'), now('emoji'))).toBe(false);
  expect(clipFits(model('scenes', 32), now('scenes', 16))).toBe(false);
  expect(clipFits(model('scenes', 16), now('scenes', 16))).toBe(true);
});
