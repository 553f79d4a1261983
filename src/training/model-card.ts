/** The README of an exported model: how it was made and how to go on with it. */

import type { ExportRecord } from './recipe';

/** What of a run's record the card shows. */
export type CardRecord = Pick<
  ExportRecord,
  | ('name' | 'recipe' | 'createdAt' | 'seed' | 'steps' | 'controls' | 'data' | 'dataHash')
  | ('backend' | 'adapter' | 'parameters' | 'metrics')
>;

/**
 * A model card in Markdown with the metadata block of the Hugging Face Hub. Names that a reader typed
 * are written as code, so they are never markup.
 * @param options null if no library has a class for it
 * @param options.autoClass the class that loads it, e.g. `AutoModelForCausalLM`
 * @param options.task the Hub's name of the task, e.g. `text-generation`
 */
export function modelCard(
  record: CardRecord,
  options: { autoClass: string; task: string; usage: string } | null,
): string {
  const hub = options ? `library_name: transformers\npipeline_tag: ${options.task}\n` : '';
  return `---
${hub}tags: [bonsai]
---

# ${code(record.name)}

Trained from nothing with Bonsai, recipe ${code(record.recipe)}.

| | |
|---|---|
${table({
  data: code(record.data),
  'SHA-256 of the data': code(record.dataHash),
  steps: String(record.steps),
  seed: String(record.seed),
  parameters: String(record.parameters),
  backend: code(`${record.backend} ${record.adapter}`.trim()),
  made: code(record.createdAt),
  ...mapValues(record.metrics, (value) => String(value)),
  ...mapValues(record.controls, (value) => code(String(value))),
})}

The whole record of the run, its curve included where there is one, is in \`config.json\` under \`bonsai\`.

${options ? forTransformers(options) : OWN_LAYOUT}
## Limits

A model of this size imitates what it was trained on. It knows no facts and is no assistant.
`;
}

/** How to go on with a model that no library has a class for. */
const OWN_LAYOUT = `## Load it

Bonsai opens this folder under “Models”. No library has a class for it; its weights are plain safetensors:

\`\`\`python
from safetensors.torch import load_file

weights = load_file("path/to/this/folder/model.safetensors")
\`\`\`
`;

function forTransformers({ autoClass, usage }: { autoClass: string; usage: string }): string {
  return `## Load it

\`\`\`python
from transformers import ${autoClass}, AutoTokenizer

model = ${autoClass}.from_pretrained("path/to/this/folder")
tokenizer = AutoTokenizer.from_pretrained("path/to/this/folder")
${usage}
\`\`\`

## Go on with it

The folder is an ordinary \`transformers\` model: \`Trainer\` and \`accelerate\` train it further on larger
machines, and TRL's \`SFTTrainer\`, \`RewardTrainer\` and \`PPOTrainer\` take its path as their model.
`;
}

function table(rows: Record<string, string>): string {
  return Object.entries(rows)
    .map(([name, value]) => `| ${name.replaceAll('|', '\\|')} | ${value} |`)
    .join('\n');
}

/** Any text as inline code on one line; the characters that would end code or a table cell are replaced. */
function code(text: string): string {
  const safe = text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '¦').trim();
  return `\`${safe.slice(0, 200) || '–'}\``;
}

function mapValues<Value>(
  values: Record<string, Value>,
  map: (value: Value) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
