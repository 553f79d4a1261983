import type { QuizQuestion } from '#notebook';

/** What stays when the pictures are forgotten. */
export const quiz: readonly QuizQuestion[] = [
  {
    id: 'blame',
    question: {
      en: 'The oracle finds half of the drawn pictures wrong, and of real pictures that went through the tokenizer as well. What would help?',
      zh: '判定器认为画出的图有一半不对，真实图片经过分词器之后也有一半不对。怎样才有帮助？',
    },
    options: [
      {
        text: { en: 'More layers in the transformer.', zh: '给 Transformer 加层。' },
        explanation: {
          en: 'It already writes tokens that are as good as those of real pictures.',
          zh: '它写出的词元已经和真实图片的一样好了。',
        },
      },
      {
        text: { en: 'A better discrete VAE.', zh: '一个更好的离散 VAE。' },
        explanation: {
          en: 'Yes. What the tokenizer loses nobody can draw.',
          zh: '对。分词器丢掉的东西，谁也画不出来。',
        },
      },
      {
        text: { en: 'A larger weight on the text.', zh: '加大文本的权重。' },
        explanation: {
          en: 'The text’s loss teaches to write captions; here they are given.',
          zh: '文本损失教的是写描述，而这里描述是给定的。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'text-floor',
    question: {
      en: 'Why can the text loss here not fall below $\\ln 168 / 11$?',
      zh: '为什么这里的文本损失不可能低于 $\\ln 168 / 11$？',
    },
    options: [
      {
        text: {
          en: 'There are 168 captions, all equally likely, spread over 11 predicted positions.',
          zh: '共有 168 句描述，概率相等，平摊到 11 个要预测的位置上。',
        },
        explanation: {
          en: 'Yes. Who knows the grammar perfectly still cannot know which caption comes.',
          zh: '对。即使完全掌握语法，也无从知道来的是哪一句。',
        },
      },
      {
        text: { en: 'The padding cannot be predicted.', zh: '填充无法预测。' },
        explanation: {
          en: 'Padding follows padding with certainty; it is the cheapest of all.',
          zh: '填充之后必定是填充，它是最便宜的。',
        },
      },
      {
        text: { en: 'The text has only one eighth of the weight.', zh: '文本只占八分之一的权重。' },
        explanation: {
          en: 'A weight changes how fast it falls, not how far it can.',
          zh: '权重只影响它下降的快慢，不影响它能降到哪里。',
        },
      },
    ],
    correct: 0,
  },
  {
    id: 'wrap',
    question: {
      en: 'The paper’s row mask reaches back $W$ tokens and not just to the start of the row. What is that good for?',
      zh: '论文的行掩码往回看 $W$ 个词元，而不只到行首。这有什么用？',
    },
    options: [
      {
        text: { en: 'It makes attention cheaper.', zh: '让注意力更省。' },
        explanation: {
          en: 'It computes more pairs than a mask that stops at the row’s start.',
          zh: '它计算的对数比止于行首的掩码更多。',
        },
      },
      {
        text: { en: 'It lets the text see the image.', zh: '让文本能看到图像。' },
        explanation: {
          en: 'The text never sees the image: it comes first.',
          zh: '文本在前，永远看不到图像。',
        },
      },
      {
        text: {
          en: 'With a column mask after it, all of the past can arrive.',
          zh: '之后再接一个列掩码，全部过去就都能传到。',
        },
        explanation: {
          en: 'Yes. Without the step round the edge, what is above and to the right never does.',
          zh: '对。少了越过边缘的那一步，右上方的内容永远传不到。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'rows-columns',
    question: {
      en: 'How many position embeddings does a grid of $8 \\times 8$ need, with rows and columns apart?',
      zh: '行与列分开时，$8 \\times 8$ 的网格需要多少个位置嵌入？',
    },
    options: [
      {
        text: { en: '64.', zh: '64 个。' },
        explanation: {
          en: 'One for each token would be 64; each is the sum of two here.',
          zh: '每个词元一个才是 64 个，这里每个都是两个之和。',
        },
      },
      {
        text: { en: '16.', zh: '16 个。' },
        explanation: {
          en: 'Yes: 8 for the rows and 8 for the columns.',
          zh: '对：8 个给行，8 个给列。',
        },
      },
      {
        text: { en: '8.', zh: '8 个。' },
        explanation: {
          en: 'Then a token would not know in which column it stands.',
          zh: '那样词元就不知道自己在哪一列。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'best-of',
    question: {
      en: 'CLIP chooses the best of eight candidates, and all eight are the same. What went wrong?',
      zh: 'CLIP 要从八张候选里挑一张，可八张一模一样。哪里出了问题？',
    },
    options: [
      {
        text: { en: 'CLIP was trained too little.', zh: 'CLIP 训练得不够。' },
        explanation: {
          en: 'CLIP does not draw; it can only choose among what it is given.',
          zh: 'CLIP 不画图，只能在给它的图里挑。',
        },
      },
      {
        text: { en: 'Top-k was zero.', zh: 'Top-k 设成了零。' },
        explanation: {
          en: 'Zero means all codes: nothing is cut off.',
          zh: '零表示全部码字，什么也没有截掉。',
        },
      },
      {
        text: { en: 'The temperature was zero.', zh: '温度设成了零。' },
        explanation: {
          en: 'Yes. The most probable token each time is the same each time.',
          zh: '对。每次都取最可能的词元，每次就都一样。',
        },
      },
    ],
    correct: 2,
  },
];
