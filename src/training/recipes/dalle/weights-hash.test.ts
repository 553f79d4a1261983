import { expect, it } from 'vitest';
import { sha256 } from '#worlds/text';
import { weightsHash } from './weights-hash';

it('is that of the bytes as Latin-1 text, which folders hold', async () => {
  const bytes = Uint8Array.from({ length: 512 }, (_, i) => (i * 7) % 256);
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  expect(await weightsHash(bytes)).toBe(await sha256(text));
});
