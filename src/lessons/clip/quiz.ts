import type { QuizQuestion } from '#notebook';

/** What stays when the pictures are forgotten. */
export const quiz: readonly QuizQuestion[] = [
  {
    id: 'start',
    question: {
      en: 'A batch has $n = 128$ pairs and the loss stays at 4.85. What does the model do?',
      zh: '一批有 $n = 128$ 对，损失一直停在 4.85。模型在做什么？',
    },
    options: [
      {
        text: {
          en: 'It gives every caption the same chance: $\\ln 128 = 4.85$.',
          zh: '它给每句描述同样的机会：$\\ln 128 = 4.85$。',
        },
        explanation: {
          en: 'Yes. It has learned nothing yet; a smaller learning rate is the usual cure.',
          zh: '对。它什么也没学到，通常的办法是调小学习率。',
        },
      },
      {
        text: {
          en: 'It has reached the floor that equal captions make.',
          zh: '它到达了相同描述造成的下限。',
        },
        explanation: {
          en: 'Then all captions of the batch would have to mean the same.',
          zh: '那样的话，这一批的描述就得全都意思相同。',
        },
      },
      {
        text: { en: 'It overfits.', zh: '它过拟合了。' },
        explanation: {
          en: 'A model that knows its pairs by heart has a small loss on them.',
          zh: '把配对背下来的模型，在这些配对上损失很小。',
        },
      },
    ],
    correct: 0,
  },
  {
    id: 'scale',
    question: {
      en: 'Why are cosines multiplied by a scale before the softmax?',
      zh: '为什么在 softmax 之前要把余弦乘上一个尺度？',
    },
    options: [
      {
        text: { en: 'To make the gradients larger.', zh: '为了让梯度更大。' },
        explanation: {
          en: 'AdamW makes steps of about the same size whatever the gradient’s length.',
          zh: '不管梯度多长，AdamW 每步走的距离都差不多。',
        },
      },
      {
        text: {
          en: 'They lie within ±1: over many captions, not even a perfect model could prefer its own.',
          zh: '余弦在 ±1 之内：描述一多，再完美的模型也没法明显偏向自己的那句。',
        },
        explanation: {
          en: 'Yes. With scale 1, the best and the worst caption differ by a factor of at most $e^2 = 7.4$.',
          zh: '对。尺度为 1 时，最好与最坏的描述之间至多相差 $e^2 = 7.4$ 倍。',
        },
      },
      {
        text: { en: 'To turn them into probabilities.', zh: '为了把它们变成概率。' },
        explanation: {
          en: 'The softmax does that, with any scale.',
          zh: '这是 softmax 做的，与尺度无关。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'duplicates',
    question: {
      en: 'Two pairs of a batch have the same caption. What follows?',
      zh: '一批里有两对的描述相同。会怎样？',
    },
    options: [
      {
        text: {
          en: 'Nothing: the model sees that they are the same.',
          zh: '没什么：模型看得出它们相同。',
        },
        explanation: {
          en: 'It does, and is punished for it: only the diagonal counts as right.',
          zh: '它确实看得出，却因此受罚：只有对角线算对。',
        },
      },
      {
        text: { en: 'The loss becomes infinite.', zh: '损失变成无穷大。' },
        explanation: {
          en: 'Only a pair with probability 0 would do that.',
          zh: '只有概率为 0 的配对才会这样。',
        },
      },
      {
        text: {
          en: 'Their loss cannot go below $\\ln 2$: each can at best be given one half.',
          zh: '它们的损失低不过 $\\ln 2$：每句至多只能得到一半的概率。',
        },
        explanation: {
          en: 'Yes. That is where the floor of the loss comes from.',
          zh: '对。损失的下限就是这样来的。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'probability',
    question: {
      en: 'Zero-shot, with the classes “cat” and “dog”, a picture of a car is called a dog with 90 %. What does that say?',
      zh: '零样本分类只有“猫”和“狗”两个类别，一张汽车的图片以 90% 被判为狗。这说明什么？',
    },
    options: [
      {
        text: { en: 'The model takes the car for a dog.', zh: '模型把汽车当成了狗。' },
        explanation: {
          en: 'It was not asked that. Add the class “car”, and see.',
          zh: '没有人这样问过它。加上“汽车”这个类别再看。',
        },
      },
      {
        text: { en: 'The scale is too small.', zh: '尺度太小。' },
        explanation: {
          en: 'A smaller scale would bring the two nearer to one half each.',
          zh: '尺度更小，两者会更接近各占一半。',
        },
      },
      {
        text: {
          en: 'Of these two texts, “dog” fits better. How well it fits, it does not say.',
          zh: '两段文字里“狗”更相配。到底有多相配，它没有说。',
        },
        explanation: {
          en: 'Yes. Probabilities are relative to the classes that were named.',
          zh: '对。概率是相对于所列出的类别而言的。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'accumulation',
    question: {
      en: 'Sixteen batches of four, their gradients added up: is that a batch of 64?',
      zh: '十六批、每批四对，把梯度加起来，等于一批 64 对吗？',
    },
    options: [
      {
        text: { en: 'Yes, gradients are sums.', zh: '等于，梯度就是求和。' },
        explanation: {
          en: 'Of losses that do not know each other. Here each picture would have met 3 other captions and not 63.',
          zh: '只有互不相干的损失才是这样。这里每张图片遇到的别的描述是 3 句，而不是 63 句。',
        },
      },
      {
        text: {
          en: 'No: each pair is compared with three others and never with the rest.',
          zh: '不等于：每一对只和另外三对比较，从没和其余的比过。',
        },
        explanation: {
          en: 'Yes. To save memory one has to keep all features and compute the matrix once.',
          zh: '对。要省显存，就得留住全部特征，把矩阵一次算完。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'binding',
    question: {
      en: 'A text encoder that ignores the order of words: how often does it prefer “a red circle and a blue square” to “a blue circle and a red square” for the right picture?',
      zh: '不理会词序的文字编码器：给对了图片，它有多少次会认为“红色的圆和蓝色的方块”胜过“蓝色的圆和红色的方块”？',
    },
    options: [
      {
        text: { en: 'In half of the cases, exactly.', zh: '正好一半。' },
        explanation: {
          en: 'Yes. The two are the same bag of words, so their features are equal, whatever was trained.',
          zh: '对。两句是同一个词袋，无论怎么训练，特征都相等。',
        },
      },
      {
        text: { en: 'It depends on how long it was trained.', zh: '要看训练了多久。' },
        explanation: {
          en: 'No training can tell two equal inputs apart.',
          zh: '再多的训练也分不开两个相同的输入。',
        },
      },
      {
        text: {
          en: 'Nearly always, if the image encoder is good.',
          zh: '只要图像编码器够好，就几乎总是。',
        },
        explanation: {
          en: 'The picture’s feature is compared with two equal vectors: both cosines are the same.',
          zh: '图片的特征是在和两个相等的向量比较，两个余弦一样。',
        },
      },
    ],
    correct: 0,
  },
];
