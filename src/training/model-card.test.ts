import { expect, test } from 'vitest';
import { modelCard, type CardRecord } from './model-card';

const record: CardRecord = {
  name: 'my `model` | <script>alert(1)</script>\n# heading',
  recipe: 'gpt',
  createdAt: '2030-01-01T00:00:00Z',
  seed: 1,
  steps: 10,
  controls: { width: 4, learningRate: 0.001 },
  data: 'own text',
  dataHash: 'abc',
  backend: 'webgpu',
  adapter: 'some adapter',
  parameters: 100,
  metrics: { valLoss: 1.5 },
};

test('a name that a reader typed is no markup', () => {
  const readme = modelCard(record, null);
  expect(readme).toContain("# `my 'model' ¦ <script>alert(1)</script> # heading`\n");
  expect(readme).not.toMatch(/^# heading/m);
});

test('a card says how to load the model, with its class or without one', () => {
  const options = { autoClass: 'AutoModelForCausalLM', task: 'text-generation', usage: 'run()' };
  const readme = modelCard(record, options);
  expect(readme).toMatch(/^---\nlibrary_name: transformers\npipeline_tag: text-generation\n/);
  expect(readme).toContain('model = AutoModelForCausalLM.from_pretrained');
  expect(readme).toContain('run()');
  expect(modelCard(record, null)).toContain('safetensors.torch');
});
