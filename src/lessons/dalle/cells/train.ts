import { sharedCells, type CellSpec, type NamedTerm, type SettingsOptions } from '#notebook';
import { recipes } from '#training/client';
import { clipFits, dvaeFits } from '../fits';
import { noOracle } from './no-oracle';
import { colour, image, scene, text } from './terms';

export const ofRun = [
  ...recipes.dalle.controls.map(({ name }) => name),
  ...['steps', 'seed', 'data'],
];

const perStep = (name: string, en: string, zh: string): NamedTerm => ({ name, label: { en, zh } });

const groups = (...ofData: string[]): SettingsOptions['groups'] => [
  {
    title: { en: 'Model', zh: '模型' },
    names: ['masks', 'layers', 'heads', 'width', 'padEachPosition'],
  },
  { title: { en: 'Data and loss', zh: '数据与损失' }, names: ofData },
  { title: { en: 'Training', zh: '训练' }, names: ['learningRate', 'batch', 'steps', 'seed'] },
];

export const trainCells: readonly CellSpec[] = [
  {
    id: 'start',
    kind: 'control',
    title: { en: 'Start from', zh: '起点' },
    needs: [],
    provides: ['baseModels'],
    height: 200,
    component: sharedCells.start,
    options: {
      roles: [
        {
          role: 'dvae',
          recipe: 'dvae',
          lesson: 'dvae',
          label: {
            en: 'The discrete VAE that turns pictures into tokens and back',
            zh: '把图片变成词元、再变回图片的离散 VAE',
          },
          fits: dvaeFits,
        },
        {
          role: 'clip',
          recipe: 'clip',
          lesson: 'clip',
          label: { en: 'The CLIP that chooses among pictures', zh: '在图片之间挑选的 CLIP' },
          fits: clipFits,
        },
      ],
    },
  },
  {
    id: 'guess-codebook',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 160,
    component: sharedCells.guess,
    options: {
      question: {
        en: 'The model learns from the tokens of one discrete VAE. Its pictures are then made with the codebook of another: the same words, numbered otherwise. The losses do not notice. Of 100 captions with one of four colours, how many come out in the right colour at the right place?',
        zh: '模型学的是某个离散 VAE 的词元，画图时却用了另一个的码本：码字相同，编号不同。损失对此毫无察觉。100 个描述、四种颜色之一，有多少个会在正确的位置画出正确的颜色？',
      },
      unit: { en: 'of 100', zh: '个' },
      min: 0,
      max: 100,
      step: 1,
      run: 'break-codebook',
      term: 'colourAccuracy',
      times: 100,
      tolerance: 10,
      where: {
        en: 'The answer comes from “The wrong tokenizer” under “Break it”.',
        zh: '答案来自“弄坏它”一节中的“用错分词器”。',
      },
    },
    on: noOracle,
  },
  {
    id: 'loss-code',
    kind: 'code',
    title: { en: 'The loss, and its code', zh: '损失与代码' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 420,
    component: () => import('../Formula.svelte'),
  },
  {
    id: 'settings',
    kind: 'control',
    title: { en: 'Settings', zh: '设置' },
    needs: [],
    provides: ofRun,
    height: 460,
    component: sharedCells.settings,
    // Emoji are one thing a picture.
    on: { emoji: { options: { groups: groups('pictures', 'imageWeight', 'codebook') } } },
    options: {
      worlds: [
        { id: 'scenes', preset: 'lesson' },
        { id: 'emoji', preset: 'emoji' },
      ],
      groups: groups('objects', 'pictures', 'imageWeight', 'codebook'),
      help: {
        masks: { en: 'What each layer may look at.', zh: '每一层可以看哪里。' },
        layers: { en: 'Blocks of the transformer.', zh: 'Transformer 的块数。' },
        heads: { en: 'Attentions of a block.', zh: '每个块的注意力头数。' },
        width: { en: 'Numbers of a position; a multiple of the heads.', zh: '每个位置的数的个数，须为头数的倍数。' }, // prettier-ignore
        padEachPosition: {
          en: 'Each text position has a padding token of its own.',
          zh: '每个文本位置有自己的填充词元。',
        },
        objects: { en: 'Objects of a picture, at most.', zh: '一张图里物体的最大个数。' },
        pictures: { en: 'Pictures to learn from.', zh: '用来学习的图片数。' },
        imageWeight: { en: 'Weight of the image’s loss; the text has the rest.', zh: '图像损失的权重，其余归文本。' }, // prettier-ignore
        codebook: { en: 'Whose codebook pictures are drawn with.', zh: '画图时用谁的码本。' },
        learningRate: { en: 'How far the parameters move in a step.', zh: '每一步参数移动多远。' },
        batch: { en: 'Pictures in one step.', zh: '每一步的图片数。' },
        steps: { en: 'Updates of the parameters.', zh: '参数更新的次数。' },
        seed: { en: 'The same seed gives the same run.', zh: '种子相同，训练就相同。' },
      },
      optionLabels: {
        paper: { en: 'the paper’s', zh: '论文的' },
        full: { en: 'full', zh: '全' },
        axial: { en: 'axial', zh: '轴向的' },
        own: { en: 'its own', zh: '自己的' },
        renumbered: { en: 'another’s', zh: '另一个的' },
      },
    },
  },
  {
    id: 'train',
    kind: 'train',
    title: { en: 'Train', zh: '训练' },
    needs: [...ofRun, 'baseModels'],
    provides: ['run'],
    height: 180,
    component: sharedCells.train,
    options: {
      invitation: {
        en: 'First the discrete VAE writes all pictures in tokens, once; then the transformer learns to write them itself, on this machine.',
        zh: '先由离散 VAE 把所有图片写成词元，只需一次；然后 Transformer 在这台机器上学习自己写出它们。',
      },
      done: { en: 'The run is finished. Let it draw below.', zh: '训练完成。请在下面让它画画。' },
    },
  },
  {
    id: 'text-chart',
    kind: 'plot',
    title: { en: 'The text loss', zh: '文本损失' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [text, perStep('textLoss', 'training text loss', '训练文本损失')],
      y: { en: 'text loss', zh: '文本损失' },
      unit: 'nats/token',
      caption: {
        en: 'Cross-entropy of the text tokens, padding included, beside the exact entropy of the captions.',
        zh: '文本词元（含填充）的交叉熵，旁边是描述的精确熵。',
      },
      file: 'dalle-text-loss',
      baselines: { entropy: { en: 'entropy of the captions', zh: '描述的熵' } },
    },
    on: {
      emoji: {
        options: {
          caption: {
            en: 'Cross-entropy of the text tokens, padding included. There is no line to compare with: nobody knows the entropy of the captions of emoji. The pictures that are not trained on are of emoji held out, with names that the model has never read.',
            zh: '文本词元（含填充）的交叉熵。这里没有可以对照的线：没有人知道表情符号描述的熵。没有参加训练的图片是留出的表情符号，它们的名称模型从未读过。',
          },
        },
      },
    },
  },
  {
    id: 'image-chart',
    kind: 'plot',
    title: { en: 'The image loss', zh: '图像损失' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [image, perStep('imageLoss', 'training image loss', '训练图像损失')],
      y: { en: 'image loss', zh: '图像损失' },
      unit: 'nats/token',
      caption: {
        en: 'Cross-entropy of the image tokens, beside the logarithm of the number of codes.',
        zh: '图像词元的交叉熵，旁边是码字数的对数。',
      },
      file: 'dalle-image-loss',
      baselines: { uniform: { en: 'ln K', zh: 'ln K' } },
    },
  },
  {
    id: 'accuracy-chart',
    kind: 'plot',
    title: { en: 'What it draws', zh: '它画得怎样' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [scene, colour],
      y: { en: 'share of captions', zh: '描述的比例' },
      domain: [0, 1],
      caption: {
        en: 'Captions that are drawn right, as the oracle reads the pixels: the colour at its place, and all of it.',
        zh: '画对的描述的比例，由判定器从像素读出：颜色在正确的位置，以及全部正确。',
      },
      file: 'dalle-accuracy',
      baselines: { ceiling: { en: 'the tokenizer’s ceiling', zh: '分词器的上限' } },
    },
    on: noOracle,
  },
];
