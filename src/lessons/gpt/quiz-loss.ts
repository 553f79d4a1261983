import type { QuizQuestion } from '#notebook';

/** What a loss says, and what it does not. */
export const lossQuestions: readonly QuizQuestion[] = [
  {
    id: 'first-loss',
    question: {
      en: 'A fresh model with a vocabulary of 65 characters reports a first loss of 9.2 nats per character. What do you conclude?',
      zh: '一个刚初始化的模型，词表有 65 个字符，第一步报告的损失是每字符 9.2 奈特。你得出什么结论？',
    },
    options: [
      {
        text: {
          en: 'All is well: an untrained model is bad.',
          zh: '一切正常：没训练的模型本来就差。',
        },
        explanation: {
          en: 'Not knowing anything costs only $\\ln 65 \\approx 4.17$. To pay more, a model must be confidently wrong.',
          zh: '一无所知的代价只有 $\\ln 65 \\approx 4.17$。比这更高，说明模型错得很自信。',
        },
      },
      {
        text: {
          en: 'Something is wrong at initialisation, perhaps logits on too large a scale.',
          zh: '初始化有问题，例如 logits 的尺度过大。',
        },
        explanation: {
          en: 'Yes. $\\ln V$ is the price of the uniform guess; a fresh model should start within a few hundredths of it.',
          zh: '对。$\\ln V$ 是均匀猜测的代价，新模型的起点应当与它只差百分之几。',
        },
      },
      {
        text: { en: 'The text is unusually hard.', zh: '这段文本特别难。' },
        explanation: {
          en: 'A uniform guess costs $\\ln V$ on every text, easy or hard.',
          zh: '均匀猜测在任何文本上的代价都是 $\\ln V$，与难易无关。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'below-entropy',
    question: {
      en: 'On the generated grammar, whose exact entropy you know, the validation loss ends 0.3 nats below that entropy. What is the likeliest reason?',
      zh: '生成语法的熵有精确值。验证损失最后比它低 0.3 奈特，最可能的原因是什么？',
    },
    options: [
      {
        text: { en: 'The model found a better grammar.', zh: '模型找到了更好的语法。' },
        explanation: {
          en: 'No predictor, however clever, can on average beat the entropy of its source.',
          zh: '再聪明的预测器，平均而言也不可能低于信源的熵。',
        },
      },
      {
        text: { en: 'A larger model would go lower still.', zh: '换更大的模型还会更低。' },
        explanation: {
          en: 'The floor belongs to the text, not to the model.',
          zh: '这个下界属于文本，与模型大小无关。',
        },
      },
      {
        text: {
          en: 'A leak: the model can see what it should predict, or has seen the validation text.',
          zh: '信息泄漏：模型看得到要预测的内容，或者见过验证文本。',
        },
        explanation: {
          en: 'Yes. That is what a known floor is good for: it tells a good model from a bug.',
          zh: '对。已知下界的用处正在于此：它能区分好模型和程序错误。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'across-tokenizers',
    question: {
      en: 'On the same English text, model A predicts single bytes with a loss of 1.4 nats per token. Model B predicts BPE tokens of 3 bytes on average, with 3.5 nats per token. Which one predicts the text better?',
      zh: '同一段英文，模型 A 逐字节预测，损失为每词元 1.4 奈特；模型 B 预测 BPE 词元，平均每词元 3 字节，损失为每词元 3.5 奈特。哪个模型对文本预测得更好？',
    },
    options: [
      {
        text: { en: 'A: its loss is lower.', zh: 'A：它的损失更低。' },
        explanation: {
          en: 'The two losses are per token, and the tokens differ. Divide by bytes first.',
          zh: '两个损失都按词元计，而词元不同。要先折算到每字节。',
        },
      },
      {
        text: { en: 'B.', zh: 'B。' },
        explanation: {
          en: 'Yes: $1.4/\\ln 2 \\approx 2.02$ bits per byte for A, $3.5/(3\\ln 2) \\approx 1.68$ for B.',
          zh: '对：A 是每字节 $1.4/\\ln 2 \\approx 2.02$ 比特，B 是 $3.5/(3\\ln 2) \\approx 1.68$ 比特。',
        },
      },
      {
        text: { en: 'One cannot tell.', zh: '无法比较。' },
        explanation: {
          en: 'Per token one cannot; in bits per byte one can.',
          zh: '按词元确实无法比较，按每字节比特数就可以。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'train-and-validation',
    question: {
      en: 'You paste 20,000 characters of your own. After a while the training loss keeps falling while the validation loss climbs. What is happening, and what helps?',
      zh: '你粘贴了自己的两万字文本。训练一阵之后，训练损失继续下降，验证损失却开始上升。这是怎么回事，怎样改善？',
    },
    options: [
      {
        text: {
          en: 'The model is learning the training text by heart. More text, a smaller model or fewer steps help.',
          zh: '模型在背训练文本。增加文本、缩小模型或减少步数都有帮助。',
        },
        explanation: {
          en: 'Yes. What is learned by heart does not carry over to text that was held out.',
          zh: '对。背下来的东西对没见过的文本不起作用。',
        },
      },
      {
        text: { en: 'The learning rate is too high.', zh: '学习率太高。' },
        explanation: {
          en: 'Then the training loss would suffer too.',
          zh: '那样训练损失也会变差。',
        },
      },
      {
        text: { en: 'The model is too small for the text.', zh: '模型相对文本太小。' },
        explanation: {
          en: 'A model that is too small stops early on both curves; it cannot learn the text by heart.',
          zh: '模型太小时，两条曲线都会早早停住，也没有能力背下文本。',
        },
      },
    ],
    correct: 0,
  },
];
