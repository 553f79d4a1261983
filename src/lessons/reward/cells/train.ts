import { sharedCells, type CellSpec, type NamedTerm } from '#notebook';
import { recipes } from '#training/client';

/** Everything that a run is made of. */
export const ofRun = [
  ...recipes.reward.controls.map(({ name }) => name),
  ...['steps', 'seed', 'data', 'baseModels'],
];

export const valLoss: NamedTerm = {
  name: 'valLoss',
  label: { en: 'loss on new pairs', zh: '新的对上的损失' },
};
export const trainLoss: NamedTerm = {
  name: 'trainLoss',
  label: { en: 'training loss', zh: '训练损失' },
  over: 16,
};
export const accuracy: NamedTerm = {
  name: 'accuracy',
  label: { en: 'right by the rubric', zh: '按评分规则正确' },
  share: true,
};
export const agreement: NamedTerm = {
  name: 'agreement',
  label: { en: 'as the labeller ranked', zh: '与标注者一致' },
  share: true,
};

/** The cells from “Start” to “How many comparisons”. */
export const trainCells: readonly CellSpec[] = [
  {
    id: 'start',
    kind: 'control',
    title: { en: 'Start from', zh: '起点' },
    needs: [],
    provides: ['baseModels'],
    height: 150,
    component: sharedCells.start,
    options: {
      roles: [
        {
          role: 'body',
          recipe: 'sft',
          lesson: 'sft',
          label: {
            en: 'The fine-tuned model that writes the answers and lends its body',
            zh: '写回答、并借出主体的微调模型',
          },
        },
      ],
    },
  },
  {
    id: 'guess-agreement',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 190,
    component: sharedCells.guess,
    options: {
      question: {
        en: 'The model will learn from 12,288 comparisons by a labeller who wavers. Then it is shown new answers. In 100 comparisons that the labeller makes among them, how often will the model have foreseen the choice?',
        zh: '模型将从一位摇摆不定的标注者的 12,288 个比较中学习，然后看到新的回答。标注者在其中作 100 次比较，模型能预见多少次？',
      },
      unit: { en: 'of 100', zh: '次' },
      min: 0,
      max: 100,
      step: 1,
      run: 'main',
      term: 'agreement',
      times: 100,
      tolerance: 5,
      where: {
        en: 'The answer comes when your model is trained, below.',
        zh: '下面训练好你的模型，就会得到答案。',
      },
    },
  },
  {
    id: 'ranking',
    kind: 'exercise',
    title: { en: 'Your ranking', zh: '你的排序' },
    needs: ['answers'],
    provides: ['data'],
    width: 'wide',
    height: 480,
    component: () => import('../ranking/Ranking.svelte'),
  },
  {
    id: 'settings',
    kind: 'control',
    title: { en: 'Settings', zh: '设置' },
    needs: [],
    provides: [...recipes.reward.controls.map(({ name }) => name), 'steps', 'seed'],
    height: 420,
    component: sharedCells.settings,
    options: {
      groups: [
        { title: { en: 'Comparisons', zh: '比较' }, names: ['prompts', 'answers', 'noise'] },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['passes', 'steps', 'batch', 'learningRate', 'seed'],
        },
      ],
      help: {
        prompts: { en: 'Each is answered K times.', zh: '每个提示得到 K 个回答。' },
        answers: {
          en: 'A ranking of K holds K(K − 1)/2 comparisons.',
          zh: 'K 个回答的排序含有 K(K − 1)/2 个比较。',
        },
        noise: {
          en: 'How much the labeller wavers; 0 is never.',
          zh: '标注者摇摆的程度；0 表示从不。',
        },
        passes: { en: 'How often each ranking is used, at most.', zh: '每个排序最多使用几次。' },
        steps: { en: 'Updates of the parameters, at most.', zh: '参数更新的次数上限。' },
        batch: { en: 'Rankings in one step.', zh: '每一步的排序数。' },
        learningRate: { en: 'How far the parameters move in a step.', zh: '每一步参数移动多远。' },
        seed: { en: 'The same seed gives the same run.', zh: '种子相同，训练就相同。' },
      },
    },
  },
  {
    id: 'train',
    kind: 'train',
    title: { en: 'Train the reward model', zh: '训练奖励模型' },
    needs: ofRun,
    provides: ['run'],
    height: 180,
    component: sharedCells.train,
    options: {
      invitation: {
        en: 'The fine-tuned model writes the answers, the labeller ranks them, and the reward model learns from the rankings: all on this machine.',
        zh: '微调模型写出回答，标注者为它们排序，奖励模型从排序中学习：全部在这台机器上进行。',
      },
      done: {
        en: 'The run is finished. Look at your own ranking again: the matrix has changed.',
        zh: '训练完成。再看看你自己的排序：矩阵已经变了。',
      },
    },
  },
  {
    id: 'loss-chart',
    kind: 'plot',
    title: { en: 'The loss', zh: '损失' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [valLoss, trainLoss],
      y: { en: 'loss', zh: '损失' },
      unit: 'nats/pair',
      caption: {
        en: 'Ranking loss, between equal rewards (ln 2) and what the labeller’s noise costs anyone.',
        zh: '排序损失：上面是奖励全都相等时的 ln 2，下面是标注者的噪声让任何人都要付出的代价。',
      },
      file: 'reward-loss',
      baselines: {
        indifferent: { en: 'ln 2, equal rewards', zh: 'ln 2，奖励都相等' },
        labellerNoise: { en: 'labeller’s noise', zh: '标注者的噪声' },
      },
    },
  },
  {
    id: 'accuracy-chart',
    kind: 'plot',
    title: { en: 'How often it is right', zh: '它有多常答对' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [agreement, accuracy],
      y: { en: 'share of pairs', zh: '对的比例' },
      domain: [0, 1],
      caption: {
        en: 'Pairs of new answers that the model ranks as the labeller did, and as the rubric without noise would; beside the ceiling of the first.',
        zh: '新回答的对中，与标注者次序一致的比例，和与无噪声的评分规则一致的比例；并给出前者的上限。',
      },
      file: 'reward-accuracy',
      baselines: {
        chance: { en: 'chance', zh: '瞎猜' },
        ceiling: { en: 'ceiling of agreement', zh: '一致的上限' },
      },
    },
  },
  {
    id: 'formula',
    kind: 'plot',
    title: { en: 'The loss as a formula and as code', zh: '公式里的损失，代码里的损失' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 900,
    component: () => import('../training/Formula.svelte'),
  },
  {
    id: 'sweep',
    kind: 'plot',
    title: { en: 'Accuracy against comparisons', zh: '正确率与比较的个数' },
    needs: ofRun.filter((name) => !['prompts', 'seed', 'data'].includes(name)),
    provides: [],
    width: 'wide',
    height: 140,
    component: () => import('../sweep/Sweep.svelte'),
  },
];
