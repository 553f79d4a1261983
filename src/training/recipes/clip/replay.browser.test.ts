import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { trained } from './trained.fixture';

describe('CLIP in training on webgpu', () => {
  beforeAll(() => useBackend('webgpu'));

  it.each(['vit-xs', 'resnet-xs'])(
    '(%s) is to the bit the same replayed and with a pause as eagerly and without',
    { timeout: 240_000 },
    async (encoder) => {
      const eager = await trained('webgpu', encoder, { replay: false });
      expect(await trained('webgpu', encoder, { broken: true })).toEqual(eager);
    },
  );
});
