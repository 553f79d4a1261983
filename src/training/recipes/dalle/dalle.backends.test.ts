import { expect, it } from 'vitest';
import { Readings } from '#engine/capture';
import { describeOnTrainingBackends } from '#engine/testing';
import { emojiWorld, type EmojiSheets } from '#worlds/emoji';
import { scenesWorld } from '#worlds/scenes';
import { patchTokenizer } from './patches.fixture';
import { prepareDalle } from './prepare';
import { askProbe } from '../../probe-answers';

const tokenizer = patchTokenizer(16);
const controls = { layers: 2, heads: 2, width: 16, batch: 4, pictures: 16 };
const prepared = (replay: boolean, changes = {}) =>
  prepareDalle(
    {
      key: 'test',
      recipe: 'dalle',
      seed: 3,
      steps: 8,
      controls: { ...controls, ...changes },
      data: { kind: 'shipped', id: 'scenes' },
    },
    {
      tokenizer,
      tokenizerHash: 'patches',
      ranker: null,
      replay,
      validated: 16,
      world: scenesWorld({ size: 32 }),
    },
  );

/** Six things in two styles, of which the last two are held out; each drawing is one grey. */
function drawings(): EmojiSheets {
  const styles = ['x', 'y'];
  const emoji = Array.from('ABCDEF', (name, i) => ({
    emoji: name,
    subgroup: 'tool',
    zh: [name],
    en: [`thing ${name.toLowerCase()}`, 'keep'],
    ...(i > 3 && { heldOut: true as const }),
  }));
  const pixels = (shade: number) =>
    Uint8Array.from({ length: 6 * 32 * 32 * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : shade + 20 * Math.floor(at / (32 * 32 * 4)),
    );
  return { size: 32, styles, emoji, drawings: { x: pixels(0), y: pixels(100) } };
}

/** The terms of the first six steps. */
async function termsOf(replay: boolean) {
  const session = await prepared(replay);
  const readings = new Readings();
  for (let step = 0; step < 6; step++) readings.push(session.step(step));
  const told = await readings.take();
  readings.dispose();
  session.dispose();
  return told;
}

describeOnTrainingBackends('training DALL·E', (backend) => {
  it('tells terms that add up', async () => {
    const told = await termsOf(true);
    for (const { trainLoss, textLoss, imageLoss } of told)
      expect(trainLoss).toBeCloseTo(textLoss / 8 + (7 * imageLoss) / 8, 4);
    // Elsewhere nothing is recorded.
    if (backend === 'webgpu') expect(told).toEqual(await termsOf(false));
  });

  it('answers what the lesson asks of it', async () => {
    const session = await prepared(false);
    const { probes } = session;

    // 256 bytes, and merges until each word of the captions is one token.
    const words = { textTokens: 12, textVocabulary: 318 };
    expect(session.facts.sizes).toEqual({ ...words, headWidth: 8, imageTokens: 64, codes: 16 });

    const sequence = await probes.sequence({ caption: 'a red dog' });
    expect(sequence.unknown).toEqual(['dog']);
    expect(sequence.text.map(({ pad }) => pad).lastIndexOf(false)).toBeLessThan(11);
    expect(sequence.masks).toEqual(['row', 'convolution']);
    expect(sequence.image).toHaveLength(64);

    const asked = { caption: 'a red circle at the top left', candidates: 3, temperature: 1 };
    const drawing = await probes.draw({ ...asked, topK: 4, seed: 1 });
    expect(drawing.tokens).toHaveLength(3 * 64);
    expect(drawing.pixels).toHaveLength(3 * 32 * 32 * 3);
    expect(drawing.grades).toHaveLength(3);
    expect(drawing.text.join('')).toContain('circle');
    for (let i = 0; i < 3 * 64; i++) {
      const row = drawing.probabilities.subarray(i * 16, (i + 1) * 16);
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 4);
      expect(row.filter((p) => p > 0)).toHaveLength(4);
      const token = drawing.tokens[(i % 3) * 64 + Math.floor(i / 3)];
      expect(row[token]).toBeGreaterThan(0);
    }
    expect(await probes.draw({ ...asked, topK: 4, seed: 1 })).toEqual(drawing);

    const frames = await probes.frames({ tokens: drawing.tokens.slice(0, 64) });
    expect(frames).toHaveLength(64 * 32 * 32 * 3);
    expect(frames.slice(-32 * 32 * 3)).toEqual(drawing.pixels.slice(0, 32 * 32 * 3));

    const half = { index: 1, rows: 4, candidates: 2, temperature: 1, topK: 0, seed: 1 };
    const { pixels, reconstruction } = await probes.complete(half);
    const upper = 16 * 32 * 3;
    expect(pixels.slice(0, upper)).toEqual(reconstruction.slice(0, upper));

    const look = { index: 0, layer: 1, head: 1 };
    const { weights, labels, mask } = await probes.attention(look);
    expect(weights).toHaveLength(labels.length ** 2);
    expect(mask).toBe('convolution');
    expect(weights.slice(0, labels.length).reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 4);

    const codes = await probes.codes({});
    expect(codes.pixels).toHaveLength(16 * 4 * 4 * 3);

    const examined = { captions: 3, candidates: 2, temperature: 1, topK: 0 };
    const result = (await probes.examine(examined))!;
    expect(result.some).toBeGreaterThanOrEqual(result.one);
    expect(result.ranked).toBeNull();
    await expect(askProbe(probes, 'nothing', {})).rejects.toThrow(/has no probe "nothing"/);
    session.dispose();
  });

  it('says plainly what cannot be known of emoji, and is examined on those held out', async () => {
    const session = await prepareDalle(
      {
        key: 'test',
        recipe: 'dalle',
        seed: 3,
        steps: 2,
        controls,
        data: { kind: 'shipped', id: 'emoji' },
      },
      {
        tokenizer,
        tokenizerHash: 'patches',
        ranker: null,
        replay: false,
        validated: 4,
        world: emojiWorld(drawings(), { language: 'en' }),
      },
    );
    const { training, validation } = session.task;
    expect(new Set(validation.batch.meanings)).toEqual(new Set(['E', 'F']));
    for (const meaning of training.batch.meanings) expect('ABCD').toContain(meaning);
    session.step(0);
    const curve = [{ values: await session.evaluate(2) }];
    expect(Object.keys(curve[0].values)).toEqual(['valTextLoss', 'valImageLoss']);
    const metrics = session.metrics(curve);
    expect(metrics.textLoss.value).toBeGreaterThan(0);
    for (const name of ['textFloor', 'colourAccuracy', 'colourCeiling', 'sceneCeiling'])
      expect(metrics[name].value, name).toBeNull();
    expect(session.facts.baselines.textLoss).toEqual([]);

    const args = { caption: 'thing a, x style', candidates: 1, temperature: 1, topK: 0, seed: 1 };
    const drawn = await session.probes.draw(args);
    expect([drawn.grades, drawn.oracle]).toEqual([null, false]);
    expect(
      await session.probes.examine({ captions: 1, candidates: 1, temperature: 1, topK: 0 }),
    ).toBeNull();
    const asked = { seen: 9, heldOut: 9, candidates: 2, temperature: 1, seed: 1 };
    const { items, ...sheet } = await session.probes.sheet(asked);
    expect(items.map(({ split }) => split)).toEqual(
      [...'tttthh'].map((s) => (s === 't' ? 'train' : 'heldOut')),
    );
    expect(new Set(items.map(({ meaning }) => meaning)).size).toBe(6);
    for (const name of ['originals', 'reconstructions', 'samples'] as const)
      expect(sheet[name]).toHaveLength(6 * 32 * 32 * 3);
    expect(sheet.best).toBeNull();

    const { caption } = await session.probes.sequence({});
    expect(['thing e, keep', 'thing f, keep']).toContain(caption);
    session.dispose();
  });

  it('with another codebook writes the same tokens and decodes them to something else', async () => {
    const own = await prepared(false);
    const other = await prepared(false, { codebook: 'renumbered' });
    const args = { caption: 'a red circle at the top left', candidates: 1, topK: 0, seed: 1 };
    const draw = (session: typeof own) => session.probes.draw({ ...args, temperature: 1 });
    const [a, b] = [await draw(own), await draw(other)];
    expect(b.tokens).toEqual(a.tokens);
    expect(b.pixels).not.toEqual(a.pixels);
    expect(other.metrics([]).colourCeiling.value).toBeLessThan(
      own.metrics([]).colourCeiling.value!,
    );
  });
});
