import type { QuizQuestion } from '#notebook';

/** What the parts of the model do, and how it is used. */
export const modelQuestions: readonly QuizQuestion[] = [
  {
    id: 'no-mask',
    question: {
      en: 'Why may a model without the causal mask reach a lower loss and yet write worse?',
      zh: '去掉因果掩码的模型，损失可以更低，写出的文字却更差。为什么？',
    },
    options: [
      {
        text: {
          en: 'The answer to each position is in its input one place further on. In training it can be copied; in writing it does not exist yet.',
          zh: '每个位置的答案就在输入的下一格。训练时可以照抄，生成时它还不存在。',
        },
        explanation: {
          en: 'Yes. The loss then measures copying, and copying is no help where there is nothing to copy.',
          zh: '对。此时损失衡量的是照抄的本事，而没有东西可抄时，它毫无用处。',
        },
      },
      {
        text: {
          en: 'Without a mask the model overfits the training text.',
          zh: '没有掩码，模型会过拟合训练文本。',
        },
        explanation: {
          en: 'Then the validation loss would rise. Here it falls as well: the validation text gives its answers away in the same manner.',
          zh: '若是过拟合，验证损失应当上升。而这里它也下降：验证文本同样把答案摆在眼前。',
        },
      },
      {
        text: { en: 'It has fewer parameters.', zh: '它的参数更少。' },
        explanation: {
          en: 'The mask holds no parameters. Both models have exactly as many.',
          zh: '掩码不含参数，两个模型的参数量完全相同。',
        },
      },
    ],
    correct: 0,
  },
  {
    id: 'scaled-scores',
    question: {
      en: 'Why are attention scores divided by $\\sqrt{d_k}$?',
      zh: '注意力分数为什么要除以 $\\sqrt{d_k}$？',
    },
    options: [
      {
        text: {
          en: 'So that the weights of a row add up to one.',
          zh: '为了让每一行权重之和为一。',
        },
        explanation: {
          en: 'The softmax sees to that, with or without the division.',
          zh: '这由 softmax 保证，与是否相除无关。',
        },
      },
      {
        text: { en: 'To save computation.', zh: '为了节省计算。' },
        explanation: {
          en: 'It costs one more operation for each score.',
          zh: '每个分数反而多一次运算。',
        },
      },
      {
        text: {
          en: 'A sum of $d_k$ products spreads like $\\sqrt{d_k}$; without the division the softmax would start out almost one-hot, with hardly any gradient.',
          zh: '$d_k$ 个乘积之和的波动约为 $\\sqrt{d_k}$；不除的话，softmax 会一开始就接近独热，几乎没有梯度。',
        },
        explanation: {
          en: 'Yes. Dividing keeps the scores on one scale, however wide the head.',
          zh: '对。除以它之后，不论头有多宽，分数都在同一尺度上。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'temperature',
    question: {
      en: 'You raise the temperature from 0.5 to 1.5. What changes in the distribution of the next token?',
      zh: '把温度从 0.5 提高到 1.5，下一个词元的分布会怎样变化？',
    },
    options: [
      {
        text: { en: 'The ranking of the tokens.', zh: '词元的排名会变。' },
        explanation: {
          en: 'All logits are divided by the same positive number; their order stays.',
          zh: '所有 logits 除以同一个正数，次序不变。',
        },
      },
      {
        text: { en: 'The weights of the model.', zh: '模型的权重会变。' },
        explanation: {
          en: 'Sampling happens after the model. Nothing in it moves.',
          zh: '采样发生在模型之后，模型本身一点不动。',
        },
      },
      {
        text: {
          en: 'It becomes flatter; the order of the tokens stays.',
          zh: '分布变得更平，词元的次序不变。',
        },
        explanation: {
          en: 'Yes. Towards 0 only the first choice remains, towards infinity all tokens become equally likely.',
          zh: '对。温度趋于 0 时只剩首选，趋于无穷时所有词元等可能。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'few-shot',
    question: {
      en: 'GPT-3 is shown ten worked examples in its prompt and then solves an eleventh. Which of its parameters changed?',
      zh: '在提示中给 GPT-3 看十个做好的例子，它接着做出第十一个。它的哪些参数变了？',
    },
    options: [
      {
        text: { en: 'Those of the last layer.', zh: '最后一层的参数。' },
        explanation: { en: 'That would be a form of fine-tuning.', zh: '那就成了某种微调。' },
      },
      {
        text: {
          en: 'None. Only the text in its context is different.',
          zh: '一个也没变，变的只是上下文里的文字。',
        },
        explanation: {
          en: 'Yes. In few-shot prompting the examples are input, as any other text.',
          zh: '对。少样本提示中，例子和其他文字一样，只是输入。',
        },
      },
      {
        text: {
          en: 'All of them, by a small gradient step.',
          zh: '全部参数，做了一小步梯度更新。',
        },
        explanation: {
          en: 'That is fine-tuning, the way of GPT-1. Few-shot prompting computes no gradient.',
          zh: '那是 GPT-1 的做法，即微调。少样本提示不计算梯度。',
        },
      },
    ],
    correct: 1,
  },
];
