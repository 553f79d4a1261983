import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import type { ProbeArgs, ProbeName } from '../../by-recipe';
import { askProbe } from '../../probe-answers';
import { asking } from '../../testing/asking';
import { preparedRun, presetSpec, surroundingsOf } from '../../testing/train-run';
import type { ModelFile } from '../../protocol';
import type { Run } from '../../run';
import { recipeOf } from '..';

const text = 'the red fox';
let run: Run;
const ask = <P extends ProbeName<'gpt'>>(name: P, args: ProbeArgs<'gpt', P>) =>
  asking(run.session!, 'gpt')(name, args);

describe('the probes of a GPT', () => {
  beforeAll(async () => {
    await useBackend('wasm');
    ({ run } = await preparedRun(
      presetSpec('tiny', { steps: 10, controls: { layers: 2 } }),
      'wasm',
    ));
    for (let i = 0; i < 5; i++) await run.single();
  });

  it('predicts a distribution over the vocabulary', async () => {
    const { next, rest, vocabulary, entropy, tokens } = await ask('predict', { text });
    expect(tokens).toHaveLength(text.length);
    expect(next).toHaveLength(vocabulary);
    expect(next.reduce((sum, { probability }) => sum + probability, rest)).toBeCloseTo(1);
    expect(entropy).toBeLessThan(Math.log(vocabulary));
  });

  it('scores each token as it predicts it', async () => {
    const { probabilities } = await ask('score', { text });
    expect(probabilities[0]).toBeNull();
    for (const at of [3, 10]) {
      const { next } = await ask('predict', { text: text.slice(0, at) });
      const label = text[at] === ' ' ? '␣' : text[at];
      expect(next.find((token) => token.label === label)!.probability).toBeCloseTo(
        probabilities[at]!,
        5,
      );
    }
  });

  it('scores a text longer than its context to the last token', async () => {
    const long = 'the red fox sees two cats. '.repeat(4);
    const { tokens, probabilities } = await ask('score', { text: long });
    expect(tokens).toHaveLength(long.length);
    expect(probabilities.slice(1).every((p) => p !== null && p > 0 && p <= 1)).toBe(true);
  });

  it('writes the same text for the same seed, in one piece or in two', async () => {
    const args = { prompt: 'the ', temperature: 1, topK: 0, topP: 1, seed: 4, offset: 0 };
    const whole = await ask('generate', { ...args, length: 12 });
    const first = await ask('generate', { ...args, length: 5 });
    const rest = { ...args, prompt: `the ${first.text}`, offset: 5, length: 7 };
    const second = await ask('generate', rest);
    expect(first.text + second.text).toBe(whole.text);
    expect(whole.tokens).toHaveLength(12);
    // From the tokens themselves, which need not be whole characters.
    const written = first.tokens.map(({ id }) => id);
    const third = await ask('generate', { ...args, offset: 5, length: 7, written });
    expect(third.text).toBe(whole.text);
    expect([...first.tokens, ...third.tokens]).toEqual(whole.tokens);
  });

  it('looks with weights that sum to one, and never ahead', async () => {
    const { weights, layers, heads, tokens } = await ask('attention', { text });
    const time = tokens.length;
    expect(weights).toHaveLength(layers * heads * time * time);
    for (let row = 0; row < layers * heads * time; row++) {
      const looks = weights.slice(row * time, (row + 1) * time);
      expect(looks.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 5);
      expect(looks.slice((row % time) + 1).every((w) => w === 0)).toBe(true);
    }
  });

  it('works one head through so that the numbers add up', async () => {
    const all = await ask('attention', { text });
    const head = await ask('head', { text, layer: 1, head: 1 });
    const time = text.length;
    const start = (1 * all.heads + 1) * time * time;
    expect(head.weights).toEqual(all.weights.slice(start, start + time * time));
    const row = time - 1;
    const scores = Array.from(head.scores.slice(row * time));
    const exponentials = scores.map((s) => Math.exp(s));
    const sum = exponentials.reduce((a, b) => a + b, 0);
    exponentials.forEach((e, i) => expect(e / sum).toBeCloseTo(head.weights[row * time + i], 5));
    expect(head.scores[0]).toBeCloseTo(head.products[0] / Math.sqrt(head.size), 6);
  });

  it('measures the residual stream before every block and after the last', async () => {
    const { norms } = await ask('residual', { text });
    expect(norms).toHaveLength(3);
    for (const layer of norms) expect(layer.every((norm) => norm > 0)).toBe(true);
  });

  it('counts every parameter once', async () => {
    const { parameters, total } = await ask('parameters', {});
    expect(total).toBe(run.session!.facts.parameters);
    expect(parameters.every(({ norm }) => Number.isFinite(norm))).toBe(true);
  });

  it('opens the next step, and the step then taken has that loss and norm', async () => {
    const step = run.step;
    const opened = await ask('step', { step });
    await run.single();
    const { values } = run.history.curve.find((point) => point.step === step)!;
    expect(values.trainLoss).toBeCloseTo(opened.loss, 6);
    expect(values.gradientNorm).toBeCloseTo(opened.gradientNorm, 5);
    expect(values.learningRate).toBe(opened.learningRate);
  });

  it('says what it has when asked for what it has not', async () => {
    await expect(askProbe(run.session!.probes, 'telepathy', {})).rejects.toThrow(
      /it has predict, score/,
    );
  });
});

describe('an exported GPT', () => {
  it('comes back with the same predictions', async () => {
    const record = run.record('test', surroundingsOf('wasm').device);
    const files: ModelFile[] = await run.session!.export(record);
    expect(files.map(({ name }) => name)).toEqual([
      'config.json',
      'model.safetensors',
      'tokenizer.json',
      'tokenizer_config.json',
      'README.md',
    ]);
    const model = await recipeOf('gpt').open(files, surroundingsOf('wasm'));
    expect(await asking(model, 'gpt')('predict', { text })).toEqual(await ask('predict', { text }));
    expect(model.record('again')).toMatchObject({ seed: 1337, steps: run.step, data: 'grammar' });
  });

  it('is refused for a model without the causal mask', async () => {
    const spec = presetSpec('tiny', { steps: 1, controls: { causal: false } });
    const open = await preparedRun(spec, 'wasm');
    const record = open.run.record('open', surroundingsOf('wasm').device);
    await expect(open.run.session!.export(record)).rejects.toThrow(/without the causal mask/);
  });
});
