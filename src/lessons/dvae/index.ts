import { declareLesson } from '#notebook';
import { ablations } from './ablations';
import { c, terms } from './kit';
import { paper } from './paper';

/** From pixels to words: a picture as a grid of codes. */
export const lesson = declareLesson(c, {
  id: 'dvae',
  minutes: 35,
  after: 'clip',
  steps: { min: 20, max: 4000, step: 10 },
  data: { kind: 'shipped', id: 'scenes' },
  model: { name: { en: 'dVAE', zh: 'dVAE' }, from: [] },
  runNames: {
    vae: { en: 'VAE', zh: 'VAE' },
    plain: { en: 'plain autoencoder', zh: '普通自编码器' },
  },
  cells: {
    walk: c.figure({
      title: { en: 'A picture as two numbers', zh: '用两个数表示一张图片' },
      kind: 'train',
      width: 'wide',
      height: 120,
      component: () => import('./figures/walk/Walk.svelte'),
    }),
    gumbel: c.figure({
      title: { en: 'The Gumbel-softmax machine', zh: 'Gumbel-softmax 机器' },
      width: 'wide',
      height: 560,
      component: () => import('./figures/relax/Gumbel.svelte'),
    }),
    network: c.figure({
      title: { en: 'A picture’s way through the network', zh: '一张图片走过的路' },
      height: 480,
      needs: ['size', 'groups', 'width', 'codes', 'codeWidth', 'likelihood'],
      component: () => import('./figures/inside/Network.svelte'),
    }),
    formula: c.formula({
      title: { en: 'The loss, in maths and in code', zh: '损失：公式与代码' },
      height: 620,
      code: () => import('./formula-code'),
    }),
    density: c.figure({
      title: { en: 'A likelihood that stays in bounds', zh: '不越界的似然' },
      width: 'wide',
      height: 420,
      component: () => import('./figures/relax/Density.svelte'),
    }),
    'guess-codes': c.guess({
      height: 160,
      unit: { en: 'codes', zh: '个' },
      min: 1,
      max: 64,
      step: 1,
      run: 'break-beta',
      term: 'codesUsed',
      tolerance: 6,
    }),
    settings: c.settings({
      height: 520,
      worlds: [
        { id: 'scenes', preset: 'lesson' },
        { id: 'emoji', preset: 'emoji' },
      ],
      groups: [
        {
          title: { en: 'Model', zh: '模型' },
          names: ['size', 'codes', 'groups', 'width', 'pool', 'likelihood'],
        },
        {
          title: { en: 'Relaxation', zh: '松弛' },
          names: [
            'tauStart',
            'tauEnd',
            'tauRamp',
            'beta',
            'betaEarly',
            'betaRamp',
            'straightThrough',
          ],
        },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['learningRate', 'batch', 'gaussianStart', 'steps', 'seed'],
        },
      ],
    }),
    train: c.train({
      title: { en: 'Train the dVAE', zh: '训练 dVAE' },
      trials: {
        seeds: [1, 2, 3, 1337],
        also: {
          'no-start': { seeds: [1337], controls: { gaussianStart: false } },
          // The paper's weight of the KL, from the first step to the last.
          'flat-beta': { seeds: [1337], steps: 600, controls: { beta: 6.6, betaEarly: 1 } },
          'flat-beta-no-start': {
            seeds: [1337],
            steps: 600,
            controls: { beta: 6.6, betaEarly: 1, gaussianStart: false },
          },
        },
      },
    }),
    'error-chart': c.chart({
      title: { en: 'The error', zh: '误差' },
      terms: [terms.hardError, terms.softError, terms.unseenError],
      y: { en: 'mean squared error', zh: '均方误差' },
      baselines: {
        kMeans: { en: 'K fixed patches (k-means)', zh: 'K 个固定小块（k 均值）' },
        variance: { en: 'the mean picture', zh: '平均图片' },
      },
    }),
    'loss-chart': c.chart({
      title: { en: 'The reconstruction', zh: '重建项' },
      terms: [terms.reconstruction, terms.trainLoss],
      y: { en: 'nats per value', zh: '每个取值的奈特数' },
      unit: 'nats/value',
    }),
    'kl-chart': c.chart({
      title: { en: 'The KL', zh: 'KL' },
      terms: [terms.kl],
      y: { en: 'nats per token', zh: '每词元奈特数' },
      unit: 'nats/token',
      baselines: { oneCode: { en: 'ln K, certain', zh: 'ln K，完全确定' } },
    }),
    'usage-chart': c.chart({
      title: { en: 'The use of the codebook', zh: '码本的使用' },
      terms: [terms.codesUsed, terms.perplexity],
      y: { en: 'codes', zh: '码字数' },
      unit: 'codes',
      baselines: { codes: { en: 'K', zh: 'K' } },
    }),
    schedules: c.chart({
      title: { en: 'τ and β', zh: 'τ 与 β' },
      terms: [terms.beta, terms.tau],
      y: { en: 'value', zh: '取值' },
    }),
    rows: c.figure({
      title: { en: 'Original, soft, hard', zh: '原图、软、硬' },
      width: 'wide',
      height: 360,
      component: () => import('./figures/inside/Rows.svelte'),
    }),
    grid: c.figure({
      title: { en: 'A picture in words', zh: '用“词”写成的图片' },
      width: 'wide',
      height: 440,
      component: () => import('./figures/inside/Grid.svelte'),
    }),
    codebook: c.figure({
      title: { en: 'The codebook', zh: '码本' },
      width: 'wide',
      height: 440,
      component: () => import('./figures/inside/Codebook.svelte'),
    }),
    ...ablations,
    goal: c.goal({
      conditions: [
        {
          label: { en: 'codes in the codebook', zh: '码本中的码字数' },
          of: { control: 'codes' },
          is: 'atMost',
          value: 16,
        },
        {
          label: { en: 'error through the tokens', zh: '经词元重建的误差' },
          of: { term: 'hardError' },
          is: 'atMost',
          value: 0.0057,
        },
        {
          label: { en: 'perplexity of the codes', zh: '码字的困惑度' },
          of: { term: 'perplexity' },
          is: 'atLeast',
          value: 12,
        },
      ],
    }),
    quiz: c.quiz({ title: { en: 'Six questions', zh: '六道题' }, height: 1200 }),
    scale: c.paper({
      title: { en: 'The paper’s dVAE, and yours', zh: '论文的 dVAE 与你的' },
      height: 320,
      ...paper,
    }),
  },
});
