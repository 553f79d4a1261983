import type { QuizQuestion } from '#notebook';

/** What is easily misunderstood about pictures in words. */
export const quiz: readonly QuizQuestion[] = [
  {
    id: 'arg-max',
    question: {
      en: 'The encoder’s largest logit names the code. Why can it not be trained through that choice?',
      zh: '编码器最大的对数几率指定编码。为什么不能直接通过这个选择来训练它？',
    },
    options: [
      {
        text: {
          en: 'Computing the largest of $K$ numbers takes too long.',
          zh: '求 $K$ 个数的最大值太慢。',
        },
        explanation: {
          en: 'It is one of the cheapest operations there are.',
          zh: '这是最省的运算之一。',
        },
      },
      {
        text: {
          en: 'Move a logit a little, and the choice stays as it is: its derivative is 0 wherever there is one.',
          zh: '对数几率稍微一动，选择并不改变：凡是导数存在的地方，导数都是 0。',
        },
        explanation: {
          en: 'Yes. It is a staircase: flat, and then a jump. No step of it says in which direction to go.',
          zh: '对。它像楼梯：先是平的，然后一跳。平的地方不会告诉你该往哪边走。',
        },
      },
      {
        text: {
          en: 'The gradient exists but is too large, and training diverges.',
          zh: '梯度存在但太大，训练会发散。',
        },
        explanation: {
          en: 'Only at the jumps is there no slope to speak of, and a training never lands on one. Everywhere else it is 0.',
          zh: '只有在跳变处谈不上斜率，而训练永远不会恰好落在那里。其余各处都是 0。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'tau',
    question: {
      en: 'You keep the logits and the noise $g$ and lower $\\tau$ from 1 to 1/16. What happens?',
      zh: '保持对数几率和噪声 $g$ 不变，把 $\\tau$ 从 1 降到 1/16。会发生什么？',
    },
    options: [
      {
        text: {
          en: 'Another code wins, since a low temperature favours the largest logit.',
          zh: '会换一个编码胜出，因为低温偏爱最大的对数几率。',
        },
        explanation: {
          en: 'That is the temperature of a language model, which divides the logits alone. Here noise and logit are divided together: $(\\ell + g)/\\tau$ has its largest entry where $\\ell + g$ has it.',
          zh: '那是语言模型里的温度，只除对数几率。这里噪声和对数几率一起除：$(\\ell + g)/\\tau$ 与 $\\ell + g$ 的最大值在同一处。',
        },
      },
      {
        text: { en: 'The draws become less random.', zh: '抽样的随机性变小。' },
        explanation: {
          en: 'Who wins is as random as before, with the probabilities $\\operatorname{softmax}(\\ell)$. Only the mixture becomes sharper.',
          zh: '谁胜出和以前一样随机，概率仍是 $\\operatorname{softmax}(\\ell)$。只是混合变得更尖锐。',
        },
      },
      {
        text: {
          en: 'The same code wins, and the vector comes nearer to its one-hot vector.',
          zh: '胜出的还是同一个编码，向量更接近它的独热向量。',
        },
        explanation: {
          en: 'Yes. And its slopes become steep near a tie and vanish elsewhere, which is why τ is not lowered at once.',
          zh: '对。斜率也随之变化：势均力敌处很陡，别处消失。所以 τ 不能一下子降低。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'kl',
    question: {
      en: 'The KL is computed from the raw logits, without noise and without $\\tau$, and weighs $\\beta = 6.6$ in the paper, where the bound itself asks for 1. What is that good for?',
      zh: 'KL 由原始对数几率算出，不加噪声，也不除以 $\\tau$；论文给它的权重是 $\\beta = 6.6$，而下界本身只要求 1。这有什么好处？',
    },
    options: [
      {
        text: {
          en: 'It keeps codes likely that have no work yet, so that they are still drawn and can learn one.',
          zh: '它让暂时没有用处的编码仍有机会被抽到，从而能学到用处。',
        },
        explanation: {
          en: 'Yes. A code that is never drawn gets no gradient. The paper found more codes in use and, in the end, a lower error; here, “No KL” shows the first of these.',
          zh: '对。从不被抽到的编码得不到梯度。论文发现用到的编码更多，最终误差也更低；在这里，“没有 KL”能看到其中第一点。',
        },
      },
      {
        text: {
          en: 'It pulls the logits of neighbouring places together, so that pictures become smooth.',
          zh: '它把相邻位置的对数几率拉近，让图片变平滑。',
        },
        explanation: {
          en: 'Each place is compared with the uniform distribution by itself; neighbours do not meet in it.',
          zh: '每个位置各自与均匀分布比较，邻居之间并不相干。',
        },
      },
      {
        text: {
          en: 'It makes the encoder certain, so that soft and hard pictures agree.',
          zh: '它使编码器变得确定，让软、硬两种图片一致。',
        },
        explanation: {
          en: 'The opposite: a certain encoder has the largest KL there is, $\\ln K$. What makes soft and hard agree is the falling temperature.',
          zh: '恰恰相反：确定的编码器 KL 最大，为 $\\ln K$。让软、硬一致的是不断降低的温度。',
        },
      },
    ],
    correct: 0,
  },
  {
    id: 'dead',
    question: {
      en: 'Of 64 codes 37 occur in new pictures. What about the other 27?',
      zh: '64 个编码里有 37 个在新图片中出现。另外 27 个怎么了？',
    },
    options: [
      {
        text: {
          en: 'They stand for things that these pictures happen not to show.',
          zh: '它们代表这些图片里碰巧没有的东西。',
        },
        explanation: {
          en: 'They would have had to learn that from some picture. They are the largest logit nowhere, in any picture that is asked.',
          zh: '那它们得先从某张图片里学到才行。无论问哪张图片，它们在任何位置都不是最大的对数几率。',
        },
      },
      {
        text: {
          en: 'They are dead: their columns are in the codebook, but the encoder’s choice never falls on them.',
          zh: '它们是死码：码本里有它们的列，可编码器从不选它们。',
        },
        explanation: {
          en: 'Yes. Words that nobody says. A living code’s copy with a little noise brings one back, because then the encoder has two that are nearly as good.',
          zh: '对。它们是没人说的词。把活编码加一点噪声复制过来就能复活，因为这样编码器就有两个差不多好的可选。',
        },
      },
      {
        text: {
          en: 'Nothing: fewer codes make the error smaller.',
          zh: '没什么：编码少，误差反而小。',
        },
        explanation: {
          en: 'A picture of 64 tokens says at most $64 \\log_2 37 = 333$ bits then, where it could say 384.',
          zh: '这样一来，64 个词元的图片最多只能表达 $64 \\log_2 37 = 333$ 比特，本来可以有 384。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'soft-hard',
    question: {
      en: 'A trained model has a soft error of 0.006 and a hard error of 0.020. What can DALL·E expect of it?',
      zh: '一个训练好的模型，软误差 0.006，硬误差 0.020。DALL·E 能指望它什么？',
    },
    options: [
      {
        text: { en: '0.006: that is what it was trained to.', zh: '0.006：它就是按这个训练的。' },
        explanation: {
          en: 'In training the decoder got mixtures of codes. A transformer writes single codes.',
          zh: '训练时解码器拿到的是编码的混合，而 Transformer 写出的是单个编码。',
        },
      },
      {
        text: {
          en: 'Something in between, since it draws its tokens at random.',
          zh: '介于两者之间，因为它的词元是随机抽取的。',
        },
        explanation: {
          en: 'Even a token drawn at random is one whole code, and no mixture.',
          zh: '即使是随机抽到的词元，也是一个完整的编码，不是混合。',
        },
      },
      {
        text: {
          en: '0.020: what was said by mixing codes gets lost, and τ has to end lower.',
          zh: '0.020：靠混合编码表达的内容会丢失，τ 应当降得更低。',
        },
        explanation: {
          en: 'Yes. “τ held high” makes just such a model.',
          zh: '对。“τ 一直很高”得到的正是这样的模型。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'codebook',
    question: { en: 'Where in the network is the codebook?', zh: '码本在网络的什么地方？' },
    options: [
      {
        text: {
          en: 'In a table of vectors to which the encoder’s output is matched.',
          zh: '在一张向量表里，编码器的输出要与它匹配。',
        },
        explanation: {
          en: 'That is VQ-VAE, where the nearest vector is looked for. Here the encoder says by $K$ logits which code it means.',
          zh: '那是 VQ-VAE，它寻找最近的向量。这里编码器用 $K$ 个对数几率说明它指的是哪个编码。',
        },
      },
      {
        text: {
          en: 'It is the weight of the decoder’s first $1 \\times 1$ convolution: a one-hot vector picks a column of it.',
          zh: '就是解码器第一个 $1 \\times 1$ 卷积的权重：独热向量从中取出一列。',
        },
        explanation: {
          en: 'Yes. And a soft vector takes a mixture of columns, with no special case for it.',
          zh: '对。软向量取到的就是各列的混合，不需要特殊处理。',
        },
      },
      {
        text: {
          en: 'In the last layer of the encoder, whose columns are the pictures of the codes.',
          zh: '在编码器最后一层，它的各列就是编码的图像。',
        },
        explanation: {
          en: 'That layer recognises; what a code looks like is the decoder’s business, and depends on its neighbours.',
          zh: '那一层负责辨认；编码画成什么样由解码器决定，还取决于邻居。',
        },
      },
    ],
    correct: 1,
  },
];
