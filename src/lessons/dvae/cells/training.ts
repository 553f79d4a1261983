import { sharedCells, type CellSpec } from '#notebook';
import {
  codesUsed,
  hardError,
  kl,
  ofRun,
  perplexity,
  reconstruction,
  softError,
  unseenError,
} from './measures';

const baselines = {
  kMeans: { en: 'K fixed patches (k-means)', zh: 'K 个固定小块（k 均值）' },
  variance: { en: 'the mean picture', zh: '平均图片' },
};

/** Predict and train. */
export const trainingCells: readonly CellSpec[] = [
  {
    id: 'guess-codes',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 160,
    component: sharedCells.guess,
    options: {
      question: {
        en: 'The KL term pushes every token towards using all codes alike; it costs reconstruction nothing to leave it out. Suppose it is left out (β = 0). How many of the 64 codes will the trained model still use?',
        zh: 'KL 项把每个词元都推向“所有编码一样常用”；去掉它，重建并不吃亏。假如去掉它（β = 0），训练好的模型还会用到 64 个编码中的多少个？',
      },
      unit: { en: 'codes', zh: '个' },
      min: 1,
      max: 64,
      step: 1,
      run: 'break-beta',
      term: 'codesUsed',
      times: 1,
      tolerance: 6,
      where: {
        en: 'The answer comes from “No KL” under “Break it”.',
        zh: '答案来自“弄坏它”一节中的“没有 KL”。',
      },
    },
    on: {
      emoji: {
        options: {
          question: {
            en: 'The KL term pushes every token towards using all codes alike; it costs reconstruction nothing to leave it out. Suppose it is left out (β = 0). How many of the 128 codes will the trained model of emoji still use?',
            zh: 'KL 项把每个词元都推向“所有编码一样常用”；去掉它，重建并不吃亏。假如去掉它（β = 0），训练好的表情符号模型还会用到 128 个编码中的多少个？',
          },
          ...{ max: 128, tolerance: 12 },
        },
      },
    },
  },
  {
    id: 'settings',
    kind: 'control',
    title: { en: 'Settings', zh: '设置' },
    needs: [],
    provides: ofRun,
    width: 'wide',
    height: 520,
    component: sharedCells.settings,
    options: {
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
      help: {
        size: { en: 'Side of a picture, in pixels.', zh: '图片的边长，单位像素。' },
        codes: { en: 'Entries of the codebook.', zh: '码本的条目数。' },
        groups: {
          en: 'Groups of blocks; between two of them each side is halved.',
          zh: '残差块的组数；每两组之间边长减半。',
        },
        width: { en: 'Channels of the first group.', zh: '第一组的通道数。' },
        pool: { en: 'How the encoder halves a picture.', zh: '编码器怎样把图片缩小一半。' },
        likelihood: { en: 'What the decoder says of a pixel.', zh: '解码器怎样描述一个像素。' },
        tauStart: { en: 'Temperature at the start.', zh: '开始时的温度。' },
        tauEnd: { en: 'Temperature at the end.', zh: '结束时的温度。' },
        tauRamp: {
          en: 'Share of the run on the way; 0 is there at once.',
          zh: '这段路占整个训练的比例；0 表示一步到位。',
        },
        beta: { en: 'Weight of the KL in the end.', zh: 'KL 最终的权重。' },
        betaEarly: {
          en: 'β is so many times higher until 30 % of the run, and is down at 60 %. 1 is the paper’s way.',
          zh: '训练到 30 % 之前，β 是最终值的这么多倍，到 60 % 时降完。论文的做法是 1。',
        },
        betaRamp: { en: 'Share of the run until β is up.', zh: 'β 升到位所占的比例。' },
        straightThrough: {
          en: 'One-hot forward, soft slopes backward.',
          zh: '前向独热，反向用软斜率。',
        },
        gaussianStart: {
          en: 'The logit-Laplace comes in between 30 % and 50 % of the run.',
          zh: '训练到 30 % 至 50 % 之间才换上 logit-拉普拉斯。',
        },
        learningRate: { en: 'How far the parameters move in a step.', zh: '每一步参数移动多远。' },
        batch: { en: 'Pictures in one step.', zh: '每一步的图片数。' },
        steps: { en: 'Updates of the parameters.', zh: '参数更新的次数。' },
        seed: { en: 'The same seed gives the same run.', zh: '种子相同，训练就相同。' },
      },
      optionLabels: {
        max: { en: 'maximum', zh: '最大值' },
        average: { en: 'average', zh: '平均值' },
        logitLaplace: { en: 'logit-Laplace', zh: 'logit-拉普拉斯' },
        gaussian: { en: 'Gaussian (squared error)', zh: '高斯（平方误差）' },
      },
    },
  },
  {
    id: 'train',
    kind: 'train',
    title: { en: 'Train the dVAE', zh: '训练 dVAE' },
    needs: ofRun,
    provides: ['run'],
    height: 180,
    component: sharedCells.train,
    options: {
      invitation: {
        en: 'The model starts from nothing and learns scenes of one to three coloured shapes, each picture new. On WebAssembly it takes one to two minutes.',
        zh: '模型从零开始，学习由一到三个彩色形状组成的场景，每张图片都是新的。用 WebAssembly 需要一到两分钟。',
      },
      done: {
        en: 'The run is finished. Look at its pictures and its codebook below.',
        zh: '训练完成。请在下面看看它的图片和码本。',
      },
    },
    on: {
      emoji: {
        options: {
          invitation: {
            en: 'The model starts from nothing and learns drawings on white, each moved a little. With more codes, more channels and more steps it takes several times as long as scenes do.',
            zh: '模型从零开始，学习白底上的图画，每张都略有移动。编码、通道和步数都更多，所需时间是图形场景的几倍。',
          },
        },
      },
    },
  },
  {
    id: 'error-chart',
    kind: 'plot',
    title: { en: 'The error', zh: '误差' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [hardError, softError, unseenError],
      y: { en: 'mean squared error', zh: '均方误差' },
      caption: {
        en: 'Squared error of new pictures through their tokens, and through a relaxed draw at the temperature of the moment; and through their tokens of pictures with shapes in colours that training never shows.',
        zh: '新图片的平方误差：经由词元，以及经由当前温度下的松弛抽样；还有经由词元、含有训练中从未出现的颜色与形状组合的图片的误差。',
      },
      file: 'dvae-error',
      baselines,
    },
  },
  {
    id: 'loss-chart',
    kind: 'plot',
    title: { en: 'The reconstruction', zh: '重建项' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [
        reconstruction,
        { name: 'trainLoss', label: { en: 'loss, with the KL', zh: '损失（含 KL）' } },
      ],
      y: { en: 'nats a value', zh: '每个取值的奈特数' },
      unit: 'nats/value',
      caption: {
        en: '−ln p of a value of a picture, and the same with β times the KL. Below zero, since a density may exceed 1.',
        zh: '图片一个取值的 −ln p，以及再加上 β 倍 KL 的值。可以小于零，因为密度可以大于 1。',
      },
      file: 'dvae-loss',
    },
  },
  {
    id: 'kl-chart',
    kind: 'plot',
    title: { en: 'The KL', zh: 'KL' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [kl],
      y: { en: 'nats a token', zh: '每词元奈特数' },
      unit: 'nats/token',
      caption: {
        en: 'How sure the encoder is of a token: 0 if all codes are as likely, ln K if it is certain.',
        zh: '编码器对一个词元有多确定：所有编码同样可能时为 0，完全确定时为 ln K。',
      },
      file: 'dvae-kl',
      baselines: { oneCode: { en: 'ln K, certain', zh: 'ln K，完全确定' } },
    },
  },
  {
    id: 'usage-chart',
    kind: 'plot',
    title: { en: 'The use of the codebook', zh: '码本的使用' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [codesUsed, perplexity],
      y: { en: 'codes', zh: '编码数' },
      unit: 'codes',
      caption: {
        en: 'Codes that occur at least once, and their perplexity: as many codes used alike would have the same entropy.',
        zh: '至少出现一次的编码数，以及困惑度：同样多个一样常用的编码会有相同的熵。',
      },
      file: 'dvae-usage',
      baselines: { codes: { en: 'K', zh: 'K' } },
    },
  },
  {
    id: 'schedules',
    kind: 'plot',
    title: { en: 'τ and β', zh: 'τ 与 β' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [
        { name: 'beta', label: { en: 'β', zh: 'β' } },
        { name: 'tau', label: { en: 'τ', zh: 'τ' } },
      ],
      y: { en: 'value', zh: '取值' },
      caption: {
        en: 'Half cosines: the temperature goes down, the weight of the KL up quickly and then down.',
        zh: '都是半个余弦：温度一路下降，KL 的权重很快升起，然后降下来。',
      },
      file: 'dvae-schedules',
    },
  },
];
