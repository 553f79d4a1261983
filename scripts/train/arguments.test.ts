import { describe, expect, it } from 'vitest';
import { help, readArguments, UsageError, type TrainArguments } from './arguments';

const read = (...argv: string[]) => readArguments(argv) as TrainArguments;
const refusal = (...argv: string[]): string => {
  try {
    readArguments(argv);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return 'not refused';
};

describe('the arguments of npm run train', () => {
  it('take the preset, and what is set on top of it', () => {
    const args = read('gpt', '--preset', 'quick', '--set', 'layers=3', '--set', 'causal=false');
    expect(args.controls).toMatchObject({ layers: 3, causal: false, width: 64 });
    expect(args).toMatchObject({ seed: 1337, steps: 500, backend: null, json: false });
  });

  it('take seed, steps, backend, text and folder', () => {
    const args = read(
      ...'gpt --seed 7 --steps 20 --backend cpu --text a.txt --out b --json'.split(' '),
    );
    expect(args).toMatchObject({
      seed: 7,
      steps: 20,
      backend: 'cpu',
      text: 'a.txt',
      out: 'b',
      json: true,
    });
  });

  it('are refused with what would be right', () => {
    expect(refusal()).toMatch(/Name a recipe.*gpt/);
    expect(refusal('gtp')).toMatch(/no recipe "gtp".*gpt/);
    expect(refusal('gpt', '--preset', 'huge')).toMatch(/no preset "huge".*quick/);
    expect(refusal('gpt', '--preset', 'nanogpt-cpu')).toMatch(/add --text FILE/);
    expect(refusal('gpt', '--steps', '0')).toMatch(/--steps must be a whole number from 1/);
    expect(refusal('gpt', '--seed', '-1')).toMatch(/--seed/);
    expect(refusal('gpt', '--set', 'depth=3')).toMatch(/no control "depth".*layers/);
    expect(refusal('gpt', '--set', 'layers=99')).toMatch(/layers must be a number from 1 to 8/);
    expect(refusal('gpt', '--set', 'tokenizer=words')).toMatch(/characters, bytes, bpe/);
    expect(refusal('gpt', '--backend', 'cuda')).toMatch(/webgpu, wasm, cpu/);
    expect(refusal('gpt', '--colour', 'red')).toMatch(/--help/);
  });

  it('give help that names every preset', () => {
    expect(readArguments(['--help'])).toBe('help');
    expect(help()).toMatch(/gpt: nanogpt-cpu, grammar, quick/);
  });
});
