import { lessonSettings, type LessonSpec } from '#notebook';
import { recipes } from '#training/client';
import { cells } from './cells';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const settings = lessonSettings('sft', { min: 20, max: 2000, step: 10 });

/** From continuing a text to following an instruction. */
export const lesson: LessonSpec = {
  id: 'sft',
  minutes: 25,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells,
  values: () => ({
    ...settings.values,
    data: { kind: 'shipped', id: 'instructions' },
    baseModels: {},
  }),
  valueNames: {
    demonstrations: { en: 'demonstrations', zh: '示范个数' },
    taught: { en: 'what gives gradient', zh: '产生梯度的部分' },
    pretrainingShare: { en: 'share of pretraining text', zh: '预训练文本的比例' },
    batch: { en: 'batch size', zh: '批大小' },
    learningRate: { en: 'learning rate', zh: '学习率' },
    warmup: { en: 'warm-up steps', zh: '预热步数' },
    steps: { en: 'steps', zh: '步数' },
    baseModels: { en: 'the base model', zh: '基础模型' },
    run: { en: 'your model', zh: '你的模型' },
    seed: { en: 'seed', zh: '随机种子' },
    data: { en: 'data', zh: '数据' },
  },
  controls: settings.controls,
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
