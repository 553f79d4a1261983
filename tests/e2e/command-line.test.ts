import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const train = (...args: string[]) =>
  run(process.execPath, ['scripts/train.mjs', 'gpt', '--preset', 'tiny', ...args]);

describe('npm run train', () => {
  it.each(['wasm', 'webgpu'])(
    'ends with one JSON object on %s',
    { timeout: 180_000 },
    async (backend) => {
      const { stdout } = await train('--backend', backend, '--steps', '6', '--json');
      const result = JSON.parse(stdout.trim().split('\n').at(-1)!);
      expect(Object.keys(result)).toEqual([
        'recipe',
        'preset',
        'backend',
        'seed',
        'steps',
        'seconds',
        'metrics',
      ]);
      expect(result).toMatchObject({
        recipe: 'gpt',
        preset: 'tiny',
        backend,
        seed: 1337,
        steps: 6,
      });
      expect(Object.keys(result.metrics)).toEqual(['trainLoss', 'valLoss', 'entropy']);
      expect(result.metrics.valLoss.value).toBeLessThan(Math.log(23) + 0.05);
      expect(result.metrics.valLoss.yardstick).toBeCloseTo(result.metrics.entropy.value);
    },
  );

  it(
    'writes a folder that holds the model, its tokenizer and its record',
    { timeout: 60_000 },
    async () => {
      const folder = join(mkdtempSync(join(tmpdir(), 'bonsai-')), 'model');
      await train('--backend', 'wasm', '--steps', '2', '--out', folder);
      expect(readdirSync(folder).sort()).toEqual([
        'README.md',
        'config.json',
        'model.safetensors',
        'tokenizer.json',
        'tokenizer_config.json',
      ]);
      const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
      expect(config).toMatchObject({ model_type: 'gpt2', bonsai: { seed: 1337, steps: 2 } });
    },
  );

  it('fails with the reason when the run does not finish', { timeout: 60_000 }, async () => {
    const impossible = train('--set', 'width=24', '--set', 'heads=5', '--backend', 'wasm');
    await expect(impossible).rejects.toMatchObject({ code: 1 });
    await expect(impossible).rejects.toThrow(/not a multiple of 5 heads/);
  });
});
