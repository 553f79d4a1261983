import { sharedCells, type CellSpec, type VariantOptions } from '#notebook';
import { accuracy, agreement, ofRun, trainLoss, valLoss } from './train';

const variant = (
  id: string,
  title: CellSpec['title'],
  options: Omit<VariantOptions, 'measures'>,
): CellSpec => ({
  id,
  kind: 'train',
  title,
  needs: ofRun.filter((name) => !(name in (options.change.controls ?? {})) && name !== 'steps'),
  provides: [],
  height: 160,
  component: sharedCells.variant,
  options: { ...options, measures: [trainLoss, valLoss, accuracy, agreement] },
});

/** Enough steps that the passes alone say when to stop. */
const steps = 1000;
const few = { prompts: 64, passes: 12 };

/** The cells of “Look inside”, “Break it”, “Prove it” and “At scale”. */
export const proofCells: readonly CellSpec[] = [
  {
    id: 'by-word',
    kind: 'plot',
    title: { en: 'The reward, word by word', zh: '逐词的奖励' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 520,
    component: () => import('../inside/ByWord.svelte'),
  },
  {
    id: 'rewards',
    kind: 'plot',
    title: { en: 'Good answers and bad ones', zh: '好回答与差回答' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 360,
    component: () => import('../inside/Rewards.svelte'),
  },
  variant(
    'break-few',
    { en: 'Sixty-four rankings', zh: '64 个排序' },
    {
      change: { controls: few, steps },
      claim: {
        en: 'Twelve passes over 64 rankings: the training loss sinks about as low as the labeller’s noise allows, the loss on new pairs stays far above. Still, four pairs in five come out right.',
        zh: '把 64 个排序遍历十二遍：训练损失大约降到标注者的噪声所允许的最小值，新的对上的损失却远在其上。尽管如此，五对里仍有四对排对。',
      },
    },
  ),
  variant(
    'break-pairs',
    { en: 'One pair at a time, shuffled', zh: '一次一对，打乱' },
    {
      change: { controls: { ...few, pairing: 'shuffledPairs' }, steps },
      beside: 'break-few',
      claim: {
        en: 'The same 64 rankings, the same twelve passes, but each pair for itself, shuffled through the data. Every answer is now seen K − 1 times a pass. The training loss sinks far below what the noise allows: it learns the noise by heart. On new pairs the loss falls, turns, and ends above ln 2, worse than knowing nothing.',
        zh: '同样的 64 个排序，同样遍历十二遍，但每一对各自独立，打乱在数据里。这样每个回答在一遍里会见到 K − 1 次。训练损失远低于噪声所允许的值：它把噪声背了下来。新的对上的损失先降后升，最后高于 ln 2，比一无所知还差。',
      },
    },
  ),
  variant(
    'break-flip',
    { en: 'Labels flipped', zh: '标签颠倒' },
    {
      change: { controls: { flipped: 1 } },
      claim: {
        en: 'Every ranking is read upside down, best for worst. The training loss is as good as yours. It has learned the taste perfectly, and wants the opposite.',
        zh: '每个排序都倒过来读，把最好的当成最差的。训练损失与你的一样好。口味学得分毫不差，想要的却正好相反。',
      },
    },
  ),
  variant(
    'break-head',
    { en: 'Only the head learns', zh: '只训练输出头' },
    {
      change: { controls: { headOnly: true } },
      claim: {
        en: 'The body keeps the weights of the fine-tuned model and 64 numbers learn. What that model knows at the last token is what comes next, not what was good: little better than chance.',
        zh: '主体保持微调模型的权重，只有 64 个数在学习。那个模型在最后一个词元处知道的是接下来该写什么，而不是前面写得好不好：比瞎猜好不了多少。',
      },
    },
  ),
  {
    id: 'goal',
    kind: 'exercise',
    title: { en: 'The goal', zh: '目标' },
    needs: [],
    provides: [],
    height: 220,
    component: sharedCells.goal,
    options: {
      text: {
        en: 'A prompt that is ranked costs a labeller’s time, and reading one more answer costs less than reading one more prompt. Reach this with 128 prompts.',
        zh: '为一个提示排序要花标注者的时间，而多读一个回答比多读一个提示便宜。请用 128 个提示达到下面的要求。',
      },
      conditions: [
        {
          label: { en: 'prompts that are ranked', zh: '排序的提示数' },
          of: { control: 'prompts' },
          is: 'atMost',
          value: 128,
        },
        {
          label: { en: 'noise of the labeller', zh: '标注者的噪声' },
          of: { control: 'noise' },
          is: 'atLeast',
          value: 0.5,
        },
        {
          label: { en: 'right by the rubric', zh: '按评分规则正确' },
          of: { term: 'accuracy' },
          is: 'atLeast',
          value: 0.88,
          share: true,
        },
        {
          label: { en: 'loss on new pairs', zh: '新的对上的损失' },
          of: { term: 'valLoss' },
          is: 'atMost',
          value: 0.54,
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
    id: 'scale-table',
    kind: 'plot',
    title: { en: 'Three papers, and yours', zh: '三篇论文，和你的' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 360,
    component: () => import('../scale/ScaleTable.svelte'),
  },
];
