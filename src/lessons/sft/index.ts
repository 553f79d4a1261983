import type { LessonSpec } from '#notebook';
import { recipes, type Control } from '#training/client';
import { cells } from './cells';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const preset = recipes.sft.presets.find(({ name }) => name === 'lesson')!;
const controls = recipes.sft.controls.map(
  (control) =>
    ({ ...control, default: preset.controls[control.name] ?? control.default }) as Control,
);

/** How long to train. Not part of the recipe, but an address may set it like a control. */
const steps: Control = {
  kind: 'number',
  name: 'steps',
  min: 20,
  max: 2000,
  step: 10,
  scale: 'log',
  default: preset.steps,
};

/** From continuing a text to following an instruction. */
export const lesson: LessonSpec = {
  id: 'sft',
  minutes: 25,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells,
  values: () => ({
    ...Object.fromEntries(controls.map(({ name, default: start }) => [name, start])),
    steps: preset.steps,
    seed: 1,
    data: { kind: 'shipped', id: 'tell' },
    from: {},
  }),
  valueNames: {
    demonstrations: { en: 'demonstrations', zh: '示范个数' },
    taught: { en: 'what gives gradient', zh: '产生梯度的部分' },
    pretrainingShare: { en: 'share of pretraining text', zh: '预训练文本的比例' },
    batch: { en: 'batch size', zh: '批大小' },
    learningRate: { en: 'learning rate', zh: '学习率' },
    warmup: { en: 'warm-up steps', zh: '预热步数' },
    steps: { en: 'steps', zh: '步数' },
    from: { en: 'the base model', zh: '基础模型' },
    run: { en: 'your model', zh: '你的模型' },
    seed: { en: 'seed', zh: '随机种子' },
    data: { en: 'data', zh: '数据' },
  },
  controls: [...controls, steps],
  runNames: {
    pretrain: { en: 'your base model', zh: '你的基础模型' },
    'break-forget': { en: 'no pretraining text', zh: '不掺预训练文本' },
    'break-few': { en: 'sixteen demonstrations', zh: '16 个示范' },
    'break-prompt': { en: 'loss on the prompt too', zh: '提示也计入' },
    'break-end': { en: 'end not taught', zh: '不教结束符' },
  },
  terms: recipes.sft.terms,
  model: { name: { en: 'SFT', zh: 'SFT' }, recipe: 'sft', from: ['gpt'] },
};
