import type { QuizQuestion } from '#notebook';

/** Six questions on the lesson; texts may hold TeX between dollar signs. */
export const quiz: readonly QuizQuestion[] = [
  {
    id: 'stuck',
    question: {
      en: 'A reward model’s loss stays at 0.69 from the first step to the last. What has it learned?',
      zh: '一个奖励模型的损失从第一步到最后一步一直是 0.69。它学到了什么？',
    },
    options: [
      {
        text: {
          en: 'Nothing: it gives both answers of a pair about the same reward.',
          zh: '什么也没学到：它给一对里的两个回答几乎相同的奖励。',
        },
        explanation: {
          en: '$-\\ln \\sigma(0) = \\ln 2 \\approx 0.693$. So does a coin.',
          zh: '$-\\ln \\sigma(0) = \\ln 2 \\approx 0.693$，抛硬币也是如此。',
        },
      },
      {
        text: { en: 'It is right about 69 pairs in 100.', zh: '100 对里它排对了 69 对。' },
        explanation: {
          en: 'A loss in nats is no share of pairs. Accuracy has to be measured apart from it.',
          zh: '以奈特计的损失不是对的比例，正确率要另外测量。',
        },
      },
      {
        text: {
          en: 'It has reached the noise of the labeller.',
          zh: '它已经到了标注者噪声的水平。',
        },
        explanation: {
          en: 'The noise costs less than $\\ln 2$, unless the labeller chooses blindly.',
          zh: '噪声的代价小于 $\\ln 2$，除非标注者是在乱选。',
        },
      },
    ],
    correct: 0,
  },
  {
    id: 'shift',
    question: {
      en: 'Somebody adds 5 to every reward of a trained reward model. What happens to its ranking loss?',
      zh: '有人把一个训练好的奖励模型的所有奖励都加上 5。它的排序损失会怎样？',
    },
    options: [
      {
        text: { en: 'It falls, since rewards are higher.', zh: '下降，因为奖励更高了。' },
        explanation: {
          en: 'The better and the worse answer rise alike; their difference stays.',
          zh: '好回答与差回答一起升高，差不变。',
        },
      },
      {
        text: { en: 'It rises by 5.', zh: '升高 5。' },
        explanation: {
          en: 'Nowhere in the loss does a single reward stand alone.',
          zh: '损失里没有哪个奖励是单独出现的。',
        },
      },
      {
        text: {
          en: 'Nothing, and so the level of a reward means nothing until it is fixed.',
          zh: '不变；所以在固定之前，奖励的绝对高低没有意义。',
        },
        explanation: {
          en: 'Only $r_w - r_l$ occurs. That is why rewards are shifted to mean 0 on reference answers before they are used.',
          zh: '只出现 $r_w - r_l$。因此在使用之前，要让奖励在参考回答上的平均值为 0。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'pairs',
    question: {
      en: 'How many comparisons does a labeller give by ranking 9 answers instead of 4?',
      zh: '标注者排 9 个回答而不是 4 个，给出多少个比较？',
    },
    options: [
      {
        text: { en: '36 instead of 6', zh: '36 个，而不是 6 个' },
        explanation: {
          en: '$9 \\cdot 8 / 2$ against $4 \\cdot 3 / 2$: six times as many for little more than twice the reading.',
          zh: '$9 \\cdot 8 / 2$ 对 $4 \\cdot 3 / 2$：阅读量只是两倍多一点，比较却有六倍。',
        },
      },
      {
        text: { en: '9 instead of 4', zh: '9 个，而不是 4 个' },
        explanation: {
          en: 'That is the number of answers. Every pair of them is a comparison.',
          zh: '那是回答的个数，其中每一对都是一个比较。',
        },
      },
      {
        text: { en: '81 instead of 16', zh: '81 个，而不是 16 个' },
        explanation: {
          en: 'An answer is not compared with itself, and each pair counts once.',
          zh: '回答不与自己比较，每一对也只算一次。',
        },
      },
    ],
    correct: 0,
  },
  {
    id: 'element',
    question: {
      en: 'Why do all pairs of a ranking stand together in one element of the batch?',
      zh: '为什么一个排序的所有对要一起作为批中的一个元素？',
    },
    options: [
      {
        text: {
          en: 'The optimiser accepts no more than one prompt.',
          zh: '优化器只接受一个提示。',
        },
        explanation: {
          en: 'It accepts any number; a batch here holds 16 rankings.',
          zh: '多少都可以；这里一批有 16 个排序。',
        },
      },
      {
        text: {
          en: 'Shuffled, each answer is seen $K - 1$ times in one pass, and a pass is enough to overfit.',
          zh: '打乱之后，一遍里每个回答会见到 $K - 1$ 次，一遍就可能过拟合。',
        },
        explanation: {
          en: 'And each answer goes through the model once instead of $K - 1$ times, so it is cheaper as well.',
          zh: '而且每个回答只需通过模型一次，而不是 $K - 1$ 次，所以也更省。',
        },
      },
      {
        text: { en: 'Otherwise the loss could not be computed.', zh: '不然损失就没法计算。' },
        explanation: {
          en: 'It can: you have trained it so, above. It learns the pairs by heart.',
          zh: '可以计算：你在上面就这样训练过，结果是把这些对背了下来。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'ceiling',
    question: {
      en: 'Your model agrees with the labeller on 75 of 100 new pairs. Should you collect more comparisons?',
      zh: '在 100 对新回答上，你的模型与标注者有 75 对一致。应该再收集更多比较吗？',
    },
    options: [
      {
        text: { en: 'Yes: 25 mistakes are many.', zh: '应该：25 个错误太多了。' },
        explanation: {
          en: 'Some of them are the labeller’s own: the same person, asked again, would not repeat them.',
          zh: '其中一些是标注者自己的：再问同一个人，不会是同样的结果。',
        },
      },
      {
        text: { en: 'No: 75 is what any model reaches.', zh: '不必：任何模型都是 75。' },
        explanation: {
          en: 'With 16 prompts yours reaches hardly more than chance.',
          zh: '只有 16 个提示时，你的模型比瞎猜好不了多少。',
        },
      },
      {
        text: {
          en: 'First ask how far labellers agree: that is the ceiling.',
          zh: '先问标注者之间一致到什么程度：那就是上限。',
        },
        explanation: {
          en: 'Where two people agree on 73 pairs of 100, a model that foresees 72 choices of one of them is nearly perfect.',
          zh: '如果两个人在 100 对里只有 73 对一致，那么能预见其中一人 72 次选择的模型已经近乎完美。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'goodhart',
    question: {
      en: 'A policy now writes answers to which your reward model gives higher rewards than to any answer that it has learned from. What do you know?',
      zh: '某个策略写出的回答，你的奖励模型给的奖励比它学习过的任何回答都高。你能知道什么？',
    },
    options: [
      {
        text: { en: 'The answers are better than all of those.', zh: '这些回答比那些都好。' },
        explanation: {
          en: 'Perhaps. The model has never seen a ranking that holds such answers.',
          zh: '也许。但模型从未见过包含这类回答的排序。',
        },
      },
      {
        text: {
          en: 'Little: out there nobody has ranked anything, and the model can only extrapolate.',
          zh: '知道得很少：那里没有人排过序，模型只能外推。',
        },
        explanation: {
          en: 'Yes. What follows from it is the subject of the next lesson.',
          zh: '对。由此会发生什么，正是下一课的主题。',
        },
      },
      {
        text: { en: 'The reward model is broken.', zh: '奖励模型坏了。' },
        explanation: {
          en: 'It may be in perfect order for the answers that it was made for.',
          zh: '对于它本来要评判的那些回答，它可能完好无损。',
        },
      },
    ],
    correct: 1,
  },
];
