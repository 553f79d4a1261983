import { sharedCells, type CellSpec } from '#notebook';
import { recipes } from '#training/client';
import { ablations } from './ablations';
import { paper } from './paper';
import { startCells } from './start-cells';
import { gold, skill, stops, valLoss } from './terms';

const settings = [...recipes.sft.controls.map(({ name }) => name), 'steps', 'seed'];
const ofRun = [...settings, 'baseModels'];

export const cells: readonly CellSpec[] = [
  ...startCells,
  {
    id: 'three-ways',
    kind: 'plot',
    title: { en: 'Three ways to a task', zh: '通往任务的三种做法' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 320,
    component: () => import('./ThreeWays.svelte'),
  },
  {
    id: 'guess-skill',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 160,
    component: sharedCells.guess,
    options: {
      question: {
        en: 'The base model reverses three letters and counts without a mistake. Then it is fine-tuned on demonstrations that contain neither. Of 100 such tasks, how many does it still get right?',
        zh: '基础模型会把三个字母倒过来，也会数数，从不出错。然后用完全不含这两类任务的示范微调它。100 道这样的题，它还能答对多少道？',
      },
      unit: { en: 'of 100', zh: '道' },
      min: 0,
      max: 100,
      step: 1,
      run: 'break-forget',
      term: 'sideSkill',
      times: 100,
      tolerance: 10,
      where: {
        en: 'The answer comes from “No pretraining text” under “Break it”.',
        zh: '答案来自“弄坏它”一节中的“不掺预训练文本”。',
      },
    },
  },
  {
    id: 'settings',
    kind: 'control',
    title: { en: 'Settings', zh: '设置' },
    needs: [],
    provides: settings,
    height: 380,
    component: sharedCells.settings,
    options: {
      groups: [
        {
          title: { en: 'Demonstrations', zh: '示范' },
          names: ['demonstrations', 'taught', 'pretrainingShare'],
        },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['learningRate', 'batch', 'steps', 'seed'],
        },
      ],
      help: {
        demonstrations: {
          en: 'Different answers that people wrote.',
          zh: '人写下的不同回答的个数。',
        },
        taught: { en: 'Which targets give gradient.', zh: '哪些目标产生梯度。' },
        pretrainingShare: {
          en: 'Share of each batch that is pretraining text.',
          zh: '每批中预训练文本所占的比例。',
        },
        learningRate: { en: 'How far the parameters move in a step.', zh: '每一步参数移动多远。' },
        batch: { en: 'Rows in one step.', zh: '每一步的行数。' },
        steps: { en: 'Updates of the parameters.', zh: '参数更新的次数。' },
        seed: { en: 'The same seed gives the same run.', zh: '种子相同，训练就相同。' },
      },
      optionLabels: {
        answers: { en: 'the answer', zh: '回答' },
        all: { en: 'every token', zh: '所有词元' },
        answersWithoutEnd: { en: 'the answer without its end', zh: '不含结束符的回答' },
      },
    },
  },
  {
    id: 'train',
    kind: 'train',
    title: { en: 'Fine-tune', zh: '微调' },
    needs: ofRun,
    provides: ['run'],
    height: 180,
    component: sharedCells.train,
    options: {
      invitation: {
        en: 'The model starts from the base model, which was pretrained on all of this world, and is fine-tuned on this machine.',
        zh: '模型从基础模型出发（它在这个小世界的全部文本上预训练过），就在这台机器上微调。',
      },
      done: {
        en: 'The run is finished. Let both models answer below.',
        zh: '训练完成。请在下面让两个模型都来回答。',
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
      terms: [valLoss, { name: 'trainLoss', label: { en: 'training loss', zh: '训练损失' } }],
      y: { en: 'loss', zh: '损失' },
      unit: 'nats/token',
      caption: {
        en: 'Loss on the demonstrations, beside the entropy of those who wrote them.',
        zh: '示范上的损失，旁边是示范作者的熵。',
      },
      file: 'sft-loss',
      baselines: { entropy: { en: 'entropy', zh: '熵' } },
    },
  },
  {
    id: 'behaviour-chart',
    kind: 'plot',
    title: { en: 'What it does', zh: '它的表现' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [gold, stops, skill],
      y: { en: 'points, and shares', zh: '分数与比例' },
      caption: {
        en: 'The labeller’s points, the share of answers that end, and the share of side tasks that are right.',
        zh: '标注者打分、会结束的回答的比例，以及附带任务的正确率。',
      },
      file: 'sft-behaviour',
    },
  },
  {
    id: 'answers',
    kind: 'plot',
    title: { en: 'Before and after', zh: '之前与之后' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 420,
    component: () => import('../tell/Answers.svelte'),
    options: { verbs: ['tell', 'describe', 'insult'] },
  },
  {
    id: 'mask',
    kind: 'plot',
    title: { en: 'What gives gradient', zh: '什么产生梯度' },
    needs: ['taught'],
    provides: [],
    width: 'wide',
    height: 420,
    component: () => import('./Mask.svelte'),
  },
  ...ablations,
  {
    id: 'goal',
    kind: 'exercise',
    title: { en: 'The goal', zh: '目标' },
    needs: [],
    provides: [],
    height: 240,
    component: sharedCells.goal,
    options: {
      text: {
        en: 'Demonstrations are expensive: people write them. Find settings that need few.',
        zh: '示范很贵，要靠人来写。请找到只需要很少示范的设置。',
      },
      conditions: [
        {
          label: { en: 'demonstrations', zh: '示范的个数' },
          of: { control: 'demonstrations' },
          is: 'atMost',
          value: 64,
        },
        {
          label: { en: 'labeller’s points', zh: '标注者打分' },
          of: { term: 'goldReward' },
          is: 'atLeast',
          value: 1.5,
        },
        {
          label: { en: 'validation loss', zh: '验证损失' },
          of: { term: 'valLoss' },
          is: 'atMost',
          value: 1.05,
        },
        {
          label: { en: 'side skills', zh: '附带技能' },
          of: { term: 'sideSkill' },
          is: 'atLeast',
          value: 0.95,
          share: true,
        },
      ],
    },
  },
  {
    id: 'quiz',
    kind: 'quiz',
    title: { en: 'Six questions', zh: '六道题' },
    needs: ['seed'],
    provides: [],
    height: 1200,
    component: sharedCells.quiz,
  },
  {
    id: 'datasets',
    kind: 'plot',
    title: { en: 'InstructGPT’s three data sets', zh: 'InstructGPT 的三个数据集' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 260,
    texts: { required: ['source'] },
    component: () => import('./Datasets.svelte'),
    options: { ...paper },
  },
];
