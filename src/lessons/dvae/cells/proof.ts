import { sharedCells, type CellSpec, type Localized } from '#notebook';
import { trials } from './trials';
import { codesUsed, hardError, kl, ofRun, perplexity, reconstruction } from './measures';

const variant = (
  id: string,
  title: Localized,
  controls: Record<string, number | string | boolean>,
  claim: Localized,
  on?: CellSpec['on'],
): CellSpec => ({
  id,
  kind: 'train',
  title,
  needs: ofRun.filter((name) => !(name in controls)),
  provides: [],
  height: 160,
  component: sharedCells.variant,
  options: {
    change: { controls },
    claim,
    measures: [hardError, reconstruction, codesUsed, perplexity, kl],
    ...(trials[id] && { trials: trials[id] }),
  },
  ...(on && { on }),
});

/** Emoji are drawn on white already, and there is no other ground to take from them. */
const noGround: CellSpec['on'] = {
  emoji: {
    none: {
      en: 'There is nothing to flatten on emoji: their ground is white everywhere. That is why they are trained with the Gaussian from the start. Choose the world of shapes to see this ablation.',
      zh: '表情符号没有可以抹平的背景：处处都是白色。正因如此，它们从一开始就用高斯分布训练。想看这个消融实验，请选择彩色图形的世界。',
    },
  },
};

/** Break it, prove it, at scale. */
export const proofCells: readonly CellSpec[] = [
  variant(
    'break-beta',
    { en: 'No KL', zh: '没有 KL' },
    { beta: 0 },
    {
      en: 'Without the push towards the uniform, codes that fall behind early are never tried again: far fewer are used.',
      zh: '没有了推向均匀分布的力量，早早落后的编码再也没有机会：用到的编码要少得多。',
    },
  ),
  variant(
    'break-held',
    { en: 'τ held high', zh: 'τ 一直很高' },
    { tauEnd: 1 },
    {
      en: 'The decoder only ever sees mixtures of codes, which are easier to learn from: the reconstruction it trains with comes out better than yours, and every code is used. But what those mixtures give and what single codes give stay far apart; DALL·E will have single codes and nothing else.',
      zh: '解码器见到的总是编码的混合，这更容易学：训练中的重建项比你的更好，每个编码也都用上了。可是混合的结果与单个编码的结果始终相差很远，而 DALL·E 只有单个编码可用。',
    },
  ),
  variant(
    'break-dropped',
    { en: 'τ dropped at once', zh: 'τ 一下子降低' },
    { tauRamp: 0 },
    {
      en: 'At a low temperature from the start a draw is nearly one-hot and its slopes are noisy or gone. Training does not diverge at this size, but it ends worse than the slow descent, and far from an even use of the codes.',
      zh: '温度一开始就低，抽样几乎是独热的，斜率不是噪声很大就是没有。在这个规模上训练不会发散，但结果不如慢慢降温，编码也用得很不均匀。',
    },
  ),
  variant(
    'break-logits',
    { en: 'Large logits at the start', zh: '初始对数几率很大' },
    { logitScale: 8 },
    {
      en: 'Every place has chosen its code before anything was learned, and codes that nobody chose are seldom tried: more of the codebook stays dead, in spite of a high β.',
      zh: '还什么都没学到，每个位置就已选定了编码；没人选的编码很少再被试到：尽管 β 很高，码本里的死码还是更多。',
    },
  ),
  variant(
    'break-pool',
    { en: 'Average pool', zh: '平均池化' },
    { pool: 'average' },
    {
      en: 'The paper found the maximum better. On pictures as small and smooth as these the difference is small.',
      zh: '论文发现最大池化更好。在这样又小又平滑的图片上，差别不大。',
    },
  ),
  variant(
    'break-flat',
    { en: 'Flat pictures, logit-Laplace', zh: '平坦图片，logit-拉普拉斯' },
    { ground: 'flat', likelihood: 'logitLaplace', gaussianStart: false },
    {
      en: 'A pixel that is always the same lets b shrink and the density grow without bound. That is all the loss is after, and many shapes are given up: in a trial (seed 1337) the error was nine times that of the run below.',
      zh: '总是同一个值的像素让 b 不断缩小，密度无限增大。损失只顾追求这一点，许多形状被放弃了：在一次试验中（种子 1337），误差是下面那次的九倍。',
    },
    noGround,
  ),
  variant(
    'break-flat-gaussian',
    { en: 'Flat pictures, squared error', zh: '平坦图片，平方误差' },
    { ground: 'flat', likelihood: 'gaussian' },
    {
      en: 'A Gaussian of fixed width gains nothing from certainty. The same flat pictures are learned.',
      zh: '宽度固定的高斯分布不会从“确定”中得到好处。同样的平坦图片可以学会。',
    },
    noGround,
  ),
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
        en: 'A language is good if it says much with few words. Find settings that still draw well with a quarter of the codebook, and use it. Fewer codes alone will not do.',
        zh: '好的语言用很少的词说很多的事。请找到码本只有四分之一，却仍然画得好、并且把码本用起来的设置。只减少编码还不够。',
      },
      conditions: [
        {
          label: { en: 'codes in the codebook', zh: '码本中的编码数' },
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
          label: { en: 'perplexity of the codes', zh: '编码的困惑度' },
          of: { term: 'perplexity' },
          is: 'atLeast',
          value: 12,
        },
      ],
    },
    on: {
      emoji: {
        none: {
          en: 'The goal is set for the world of shapes: its numbers were found there, and emoji have no such goal. Choose that world to try it.',
          zh: '这个目标是为彩色图形的世界定的，其中的数值也是在那里得出的；表情符号没有这样的目标。想试一试，请选择那个世界。',
        },
      },
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
    id: 'scale',
    kind: 'plot',
    title: { en: 'The paper’s dVAE, and yours', zh: '论文的 dVAE 与你的' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 320,
    component: () => import('../Scale.svelte'),
  },
];
