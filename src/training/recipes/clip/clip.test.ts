import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { writeAlbum } from '#worlds/own-pictures';
import type { ModelFile } from '../../protocol';
import { askProbe, type AnyProbeAnswers } from '../../probe-answers';
import type { ExportRecord } from '../../recipe';
import type { Run } from '../../run';
import { asking } from '../../testing/asking';
import { preparedRun, presetSpec, surroundingsOf } from '../../testing/train-run';
import { recipeOf } from '..';
import { trained as resumed } from './trained.fixture';

const tiny = (controls = {}, steps = 8) => presetSpec('tiny', { recipe: 'clip', controls, steps });

async function trained(controls = {}, steps = 3): Promise<Run> {
  const { run } = await preparedRun(tiny(controls), 'wasm');
  expect(run.failure).toBeNull();
  for (let i = 0; i < steps; i++) await run.single();
  return run;
}

const asked = (target: { probes: AnyProbeAnswers }) => asking(target, 'clip');

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

describe('the probes of CLIP', () => {
  let run: Run;
  let ask: ReturnType<typeof asked>;
  const some = { split: 'train', count: 5 } as const;
  beforeAll(async () => {
    await useBackend('wasm');
    run = await trained();
    ask = asked(run.session!);
  });

  it('show the batch of a step with the loss that the step then reports', async () => {
    const step = run.step;
    const seen = await ask('pairs', { step });
    expect(seen.pixels).toHaveLength(16 * 16 * 16 * 3);
    expect(seen.logits).toHaveLength(16 * 16);
    expect(sum(seen.rowProbabilities.subarray(0, 16))).toBeCloseTo(1, 5);
    expect(sum(seen.columnProbabilities)).toBeCloseTo(16, 4);
    await run.single();
    const { values } = run.history.curve.find((point) => point.step === step)!;
    expect(seen.loss).toBeCloseTo(values.trainLoss, 4);
    expect(seen.imageLoss).toBeCloseTo(values.imageLoss, 4);
    expect(seen.textLoss).toBeCloseTo(values.textLoss, 4);
    expect(seen.scale).toBeCloseTo(values.logitScale, 4);
  });

  it('classify by the student’s own words, and name those that are unknown', async () => {
    const found = await ask('classify', {
      pictures: some,
      classes: ['red circle', 'purple dog'],
      templates: ['a {} at the top left', 'there is a {}'],
    });
    expect(found.unknown).toEqual(['dog']);
    expect(found.prompts[0]).toEqual(['a red circle at the top left', 'there is a red circle']);
    expect(found.probabilities).toHaveLength(10);
    expect(sum(found.probabilities)).toBeCloseTo(5, 4);
    expect(sum(found.weights.subarray(0, 16).map((w) => w * w))).toBeCloseTo(1, 5);
  });

  it('retrieve both ways, with what chance would find', async () => {
    const { recalls, count } = await ask('retrieval', { ...some, count: 40 });
    expect(count).toBe(40);
    for (const { k, textOfImage, imageOfText, chance } of recalls) {
      expect(chance).toBe(k / 40);
      for (const recall of [textOfImage, imageOfText]) expect(recall).toBeLessThanOrEqual(1);
    }
    const found = await ask('search', { text: 'a red cat', among: some });
    expect(found.unknown).toEqual(['cat']);
    expect(found.cosines[found.order[0]]).toBe(Math.max(...found.cosines));
    const told = await ask('describe', { picture: some });
    expect(new Set(told.texts).size).toBe(told.texts.length);
    expect(told.cosines[told.order[0]]).toBe(Math.max(...told.cosines));
  });

  it('slide a window over a larger picture', async () => {
    const picture = { mosaic: 2, split: 'train', seed: 1 } as const;
    const seen = await ask('windows', { picture, text: 'a red circle' });
    expect([seen.width, seen.height, seen.stride]).toEqual([32, 32, 4]);
    expect([seen.rows, seen.columns, seen.cosines.length]).toEqual([5, 5, 25]);
    expect(seen.captions).toHaveLength(4);
    // The last window is the last picture of the mosaic.
    const own = new Uint8Array(16 * 16 * 3);
    for (let row = 0; row < 16; row++)
      own.set(
        seen.pixels.subarray(((16 + row) * 32 + 16) * 3, ((16 + row) * 32 + 32) * 3),
        row * 48,
      );
    const alone = await ask('search', {
      text: 'a red circle',
      among: { pixels: own, count: 1, size: 16 },
    });
    expect(alone.cosines[0]).toBeCloseTo(seen.cosines[24], 5);
  });

  it('lay both clouds out in a plane', async () => {
    const seen = await ask('cloud', { ...some, count: 30 });
    expect(seen.images).toHaveLength(60);
    expect(seen.texts).toHaveLength(60);
    expect(seen.explained[0]).toBeGreaterThanOrEqual(seen.explained[1]);
    expect(seen.gap).toBeGreaterThan(0);
  });

  it('look into a picture and a text', async () => {
    const looked = await ask('lookPicture', { picture: some, text: 'a red circle' });
    expect(looked.grid).toBe(4);
    expect(looked.attention).toHaveLength(2 * 2 * 17 * 17);
    expect(sum(looked.attention.subarray(0, 17))).toBeCloseTo(1, 5);
    expect(looked.drops).toHaveLength(16);
    const read = await ask('lookText', { text: 'a red circle' });
    expect(read.tokens).toEqual(['<sot>', 'a', 'red', 'circle', '<eot>']);
    expect(read.attention).toHaveLength(1 * 2 * 5 * 5);
    // Causal: the first token sees itself alone.
    expect(Array.from(read.attention.subarray(0, 5))).toEqual([1, 0, 0, 0, 0]);
    expect(read.drops).toHaveLength(5);
  });

  it('measure how far a feature moves with its picture, and score what the world asks', async () => {
    const { distance, between } = await ask('shift', { count: 16 });
    expect(distance).toBeGreaterThan(0);
    expect(between).toBeGreaterThan(0);
    const { examinations } = await ask('examinations', {});
    expect(examinations.map(({ name }) => name)).toContain('shapeHeldOut');
    await expect(ask('swaps', { count: 4 })).rejects.toThrow(/two objects/);
    await expect(askProbe(run.session!.probes, 'nothing', {})).rejects.toThrow(
      /has no probe "nothing"/,
    );
  });
});

describe('CLIP with a ResNet', () => {
  beforeAll(() => useBackend('wasm'));

  it('shows its attention pool, and says why it is no CLIPModel', async () => {
    const run = await trained({ encoder: 'resnet-xs' });
    const seen = await asked(run.session!)('lookPicture', {
      picture: { split: 'train', count: 1 },
    });
    expect(seen.grid).toBe(2);
    expect(seen.pool).toHaveLength(4 * 5);
    expect(sum(seen.pool.subarray(0, 5))).toBeCloseTo(1, 5);
    await expect(run.session!.export({} as ExportRecord)).rejects.toThrow(/Vision Transformer/);
  });

  it.each([1, 2, 3])(
    'moves less with its picture if it pools by blurring, before any step (seed %i)',
    async (seed) => {
      const moved = async (blurPool: boolean) => {
        const controls = { encoder: 'resnet-xs', wrapped: true, blurPool };
        const { run } = await preparedRun({ ...tiny(controls), seed }, 'wasm');
        const ask = asked(run.session!);
        const { distance, between } = await ask('shift', { count: 32 });
        return distance / between;
      };
      expect(await moved(true)).toBeLessThan(0.8 * (await moved(false)));
    },
  );

  it('shows a batch without moving what its batch norms remember', async () => {
    const run = await trained({ encoder: 'resnet-xs' });
    const state = async () => (await run.session!.state()).get('visual.bn1.running_mean')!.data;
    const before = await state();
    const { loss } = await asked(run.session!)('pairs', { step: run.step });
    expect(await state()).toEqual(before);
    const { step } = run;
    await run.single();
    expect(run.history.curve.find((point) => point.step === step)!.values.trainLoss).toBeCloseTo(
      loss,
      4,
    );
    expect(await state()).not.toEqual(before);
  });
});

describe('CLIP in training', () => {
  beforeAll(() => useBackend('wasm'));

  it.each(['vit-xs', 'resnet-xs'])(
    '(%s) is after a pause what it is without, to the bit',
    async (encoder) => {
      const whole = await resumed('wasm', encoder);
      expect(await resumed('wasm', encoder, { broken: true })).toEqual(whole);
    },
  );
});

describe('the bag of words', () => {
  beforeAll(() => useBackend('wasm'));

  it('cannot tell a caption from the same words otherwise bound: exactly one half', async () => {
    const run = await trained({ objects: 2, words: 'bag', pairing: 'withoutSwaps' });
    const seen = await asked(run.session!)('swaps', { count: 20 });
    expect(seen.accuracy).toBe(0.5);
    expect(seen.swappedCaptions[0]).not.toBe(seen.captions[0]);
  });
});

describe('controls that do not fit', () => {
  beforeAll(() => useBackend('wasm'));

  it.each([
    [{ batch: 10, accumulate: 3 }, /cut into 3 parts/],
    [{ patch: 6 }, /patches of 6/],
    [{ pairing: 'withSwaps' }, /no pairing "withSwaps"/],
  ])('%j are refused with what to do', async (controls, why) => {
    const { run } = await preparedRun(tiny(controls), 'wasm');
    expect(run.failure).toMatchObject({ code: 'badControls' });
    expect(run.failure!.detail).toMatch(why);
  });
});

describe('pictures of one’s own', () => {
  beforeAll(() => useBackend('wasm'));
  const picture = (value: number) => new Uint8Array(32 * 32 * 3).fill(value);
  const album = (captions: string[]) =>
    writeAlbum(
      captions.map((caption, i) => ({ name: `${i}.png`, caption, pixels: picture(40 * i) })),
    );
  const data = (text: string) => ({ kind: 'own', name: 'mine', text }) as const;

  it('are trained on, and asked about in their own words', async () => {
    const spec = {
      ...tiny({ size: 32, patch: 8 }),
      data: data(album(['dark', 'grey', 'light', 'white'])),
    };
    const { run } = await preparedRun(spec, 'wasm');
    expect(run.failure).toBeNull();
    await run.single();
    const found = await asked(run.session!)('classify', {
      pictures: { split: 'train', count: 3 },
      classes: ['dark', 'purple'],
    });
    expect(found.unknown).toEqual(['purple']);
    expect(found.size).toBe(32);
  });

  it('are refused with what to do if they are too few, or none', async () => {
    for (const [text, why] of [
      [album(['one', 'two']), /at least 4/],
      ['no album', /Collect pictures/],
    ] as const) {
      const { run } = await preparedRun({ ...tiny(), data: data(text) }, 'wasm');
      expect(run.failure).toMatchObject({ code: 'badText' });
      expect(run.failure!.detail).toMatch(why);
    }
  });
});

describe('a stored CLIP', () => {
  beforeAll(() => useBackend('wasm'));

  it('is a CLIPModel that gives the same features when it is read back', async () => {
    const run = await trained();
    const { device } = surroundingsOf('wasm');
    const files: ModelFile[] = await run.session!.export(run.record('a clip', device));
    const json = JSON.parse(
      new TextDecoder().decode(files.find(({ name }) => name === 'config.json')!.bytes),
    );
    expect(json).toMatchObject({ model_type: 'clip', architectures: ['CLIPModel'] });
    expect(json.bonsai).toMatchObject({ recipe: 'clip', data: 'scenes', name: 'a clip' });
    const stored = await recipeOf('clip').open(files, surroundingsOf('wasm'));
    const args = { pictures: { split: 'heldOut', count: 4 } as const, classes: ['red', 'blue'] };
    const [before, after] = [
      await asked(run.session!)('classify', args),
      await asked(stored)('classify', args),
    ];
    expect(after).toEqual(before);
    expect(stored.record('mine')).toMatchObject({ name: 'mine', steps: 3, recipe: 'clip' });
    await expect(asked(stored)('pairs', { step: 0 })).rejects.toThrow(/in training/);
    stored.dispose();
  });
});
