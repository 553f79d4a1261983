import { lessonSettings, type LessonSpec } from '#notebook';
import { recipes } from '#training/client';
import { cells } from './cells';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const settings = lessonSettings('dalle', { min: 20, max: 4000, step: 10 });

/** Text and image in one sequence, and a transformer that goes on with it. */
export const lesson: LessonSpec = {
  id: 'dalle',
  minutes: 35,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells,
  values: () => ({ ...settings.values, data: { kind: 'shipped', id: 'scenes' }, baseModels: {} }),
  valueNames: {
    masks: { en: 'masks', zh: '掩码' },
    layers: { en: 'layers', zh: '层数' },
    heads: { en: 'heads', zh: '头数' },
    width: { en: 'width', zh: '宽度' },
    imageWeight: { en: 'weight of the image', zh: '图像的权重' },
    padEachPosition: { en: 'padding for each position', zh: '每个位置各自的填充' },
    codebook: { en: 'codebook', zh: '码本' },
    objects: { en: 'objects', zh: '物体数' },
    pictures: { en: 'pictures', zh: '图片数' },
    batch: { en: 'batch size', zh: '批大小' },
    learningRate: { en: 'learning rate', zh: '学习率' },
    warmup: { en: 'warm-up steps', zh: '预热步数' },
    steps: { en: 'steps', zh: '步数' },
    run: { en: 'your model', zh: '你的模型' },
    seed: { en: 'seed', zh: '随机种子' },
    data: { en: 'data', zh: '数据' },
    baseModels: { en: 'starting models', zh: '起点模型' },
  },
  controls: settings.controls,
  runNames: {
    'break-pads': { en: 'one padding', zh: '共用填充' },
    'break-weights': { en: 'equal weights', zh: '权重相等' },
    'break-axial': { en: 'axial masks', zh: '轴向掩码' },
    'break-codebook': { en: 'wrong tokenizer', zh: '用错分词器' },
  },
  terms: recipes.dalle.terms,
  model: { name: { en: 'DALL·E', zh: 'DALL·E' }, recipe: 'dalle', from: ['dvae', 'clip'] },
};
