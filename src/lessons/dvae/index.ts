import { lessonSettings, type LessonSpec } from '#notebook';
import { recipes } from '#training/client';
import { cells } from './cells';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const settings = lessonSettings('dvae', { min: 20, max: 4000, step: 10 });

/** From pixels to words: a picture as a grid of codes. */
export const lesson: LessonSpec = {
  id: 'dvae',
  minutes: 35,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells,
  values: () => ({ ...settings.values, data: { kind: 'shipped', id: 'scenes' } }),
  valueNames: {
    size: { en: 'size of a picture', zh: '图片边长' },
    ground: { en: 'background', zh: '背景' },
    codes: { en: 'codes', zh: '编码数' },
    groups: { en: 'groups of blocks', zh: '残差块的组数' },
    blocks: { en: 'blocks of a group', zh: '每组的残差块数' },
    width: { en: 'channels of the first group', zh: '第一组的通道数' },
    codeWidth: { en: 'numbers of a code', zh: '编码的维数' },
    pool: { en: 'pooling', zh: '池化' },
    likelihood: { en: 'likelihood', zh: '似然' },
    logitScale: { en: 'scale of the logits at the start', zh: '初始对数几率的倍数' },
    tauStart: { en: 'first temperature', zh: '起始温度' },
    tauEnd: { en: 'last temperature', zh: '最终温度' },
    tauRamp: { en: 'share of the run in which τ falls', zh: 'τ 下降所占的比例' },
    beta: { en: 'weight of the KL', zh: 'KL 的权重' },
    betaRamp: { en: 'share of the run in which β rises', zh: 'β 上升所占的比例' },
    betaEarly: { en: 'β at first, as a multiple', zh: '前期 β 的倍数' },
    straightThrough: { en: 'straight-through', zh: '直通估计' },
    gaussianStart: { en: 'Gaussian at the start', zh: '先用高斯' },
    batch: { en: 'batch size', zh: '批大小' },
    learningRate: { en: 'learning rate', zh: '学习率' },
    warmup: { en: 'warm-up steps', zh: '预热步数' },
    steps: { en: 'steps', zh: '步数' },
    run: { en: 'your model', zh: '你的模型' },
    seed: { en: 'seed', zh: '随机种子' },
    data: { en: 'data', zh: '数据' },
  },
  controls: settings.controls,
  runNames: {
    vae: { en: 'VAE', zh: 'VAE' },
    plain: { en: 'plain autoencoder', zh: '普通自编码器' },
    'break-beta': { en: 'no KL', zh: '没有 KL' },
    'break-held': { en: 'τ held high', zh: 'τ 一直很高' },
    'break-dropped': { en: 'τ dropped at once', zh: 'τ 一下子降低' },
    'break-logits': { en: 'large logits at the start', zh: '初始对数几率很大' },
    'break-pool': { en: 'average pool', zh: '平均池化' },
    'break-flat': { en: 'flat, logit-Laplace', zh: '平坦，logit-拉普拉斯' },
    'break-flat-gaussian': { en: 'flat, squared error', zh: '平坦，平方误差' },
  },
  terms: recipes.dvae.terms,
  model: { name: { en: 'dVAE', zh: 'dVAE' }, recipe: 'dvae', from: [] },
};
