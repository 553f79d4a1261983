import type { QuizQuestion } from '#notebook';

/** What stays when the runs are forgotten; texts may hold TeX between dollar signs. */
export const quiz: readonly QuizQuestion[] = [
  {
    id: 'first-ratio',
    question: {
      en: 'In the first minibatch of the first epoch your program reports ratios between 0.97 and 1.04. What do you conclude?',
      zh: '在第一轮的第一个小批里，你的程序报告的比率在 0.97 到 1.04 之间。你得出什么结论？',
    },
    options: [
      {
        text: { en: 'The learning rate is a little high.', zh: '学习率略高。' },
        explanation: {
          en: 'No update has been made yet, so no learning rate has had any effect.',
          zh: '还没有做过任何更新，学习率不可能起作用。',
        },
      },
      {
        text: {
          en: 'Answers are drawn under other conditions than they are scored: dropout, a temperature, a shift by one.',
          zh: '抽取回答与给它计分的条件不同：例如 dropout、温度，或错了一位。',
        },
        explanation: {
          en: 'Yes. Before the first update policy and old policy are the same function, so every ratio is $1$. It is a free test.',
          zh: '对。第一次更新之前，策略与旧策略是同一个函数，每个比率都应为 $1$。这是一个免费的测试。',
        },
      },
      {
        text: { en: 'All is well: the clip range is 0.2.', zh: '一切正常：裁剪范围是 0.2。' },
        explanation: {
          en: 'The band says how far the ratio may go later. At the start there is nothing to go.',
          zh: '这个范围说的是之后比率可以走多远，而开始时根本没有走动。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'reward-up',
    question: {
      en: 'The reward model’s reward has risen for fifty iterations without a pause. Has the policy become better?',
      zh: '奖励模型给出的奖励连续五十次迭代一路上升。策略变好了吗？',
    },
    options: [
      {
        text: {
          en: 'Only a judge outside the training can say, since the policy moves to where the reward model is wrong.',
          zh: '只有不参与训练的评判者才能说，因为策略会走向奖励模型出错的地方。',
        },
        explanation: {
          en: 'Yes. The reward model was fitted on answers of the old policy. Far from them it extrapolates, and optimisation looks for its mistakes.',
          zh: '对。奖励模型是在旧策略的回答上拟合的。离得远了它只能外推，而优化恰恰会去找它的错误。',
        },
      },
      {
        text: {
          en: 'Yes, that is what the reward is for.',
          zh: '变好了，奖励就是用来衡量这个的。',
        },
        explanation: {
          en: 'With $\\beta = 0$ you have seen the reward rise and the labeller’s points fall below their start.',
          zh: '你已经看到，$\\beta = 0$ 时奖励上升，而标注者打分降到起点以下。',
        },
      },
      {
        text: {
          en: 'Yes, as long as the policy loss falls too.',
          zh: '变好了，只要策略损失也在下降。',
        },
        explanation: {
          en: 'The policy loss hovers about zero by construction and says nothing of quality.',
          zh: '策略损失按构造总在零附近，不说明质量。',
        },
      },
    ],
    correct: 0,
  },
  {
    id: 'differentiate',
    question: {
      en: 'Why not simply take the gradient of the reward with respect to the policy’s parameters?',
      zh: '为什么不直接求奖励对策略参数的梯度？',
    },
    options: [
      {
        text: { en: 'It would cost too much memory.', zh: '太费内存。' },
        explanation: {
          en: 'Memory is not the obstacle; there is no such gradient.',
          zh: '障碍不是内存，而是这个梯度不存在。',
        },
      },
      {
        text: { en: 'The reward model is frozen.', zh: '奖励模型被冻结了。' },
        explanation: {
          en: 'Frozen parameters still let gradients through to their inputs.',
          zh: '参数冻结了，梯度仍能传到它的输入。',
        },
      },
      {
        text: {
          en: 'Between the parameters and the reward lies a draw, and a word drawn does not change by a little.',
          zh: '参数与奖励之间隔着一次抽样，而抽到的词不会“变化一点点”。',
        },
        explanation: {
          en: 'Yes. The mean reward has a derivative all the same, and $\\nabla \\mathbb E[r] = \\mathbb E[r\\, \\nabla \\log \\pi]$ estimates it from draws.',
          zh: '对。但平均奖励仍有导数，$\\nabla \\mathbb E[r] = \\mathbb E[r\\, \\nabla \\log \\pi]$ 可以由采样来估计。',
        },
      },
    ],
    correct: 2,
  },
  {
    id: 'negative-kl',
    question: {
      en: 'The reported KL from the reference stands at −3 nats for many iterations. What is the likeliest reason?',
      zh: '报告的与参考模型的 KL 连续多次迭代停在 −3 奈特。最可能的原因是什么？',
    },
    options: [
      {
        text: {
          en: 'The policy has become more certain than the reference.',
          zh: '策略变得比参考模型更确定。',
        },
        explanation: {
          en: 'However certain the policy is, a true KL is never below $0$.',
          zh: '策略再确定，真正的 KL 也不会低于 $0$。',
        },
      },
      {
        text: {
          en: 'Answers are drawn from fewer tokens than they are scored over, by top-k say, so $k_1$ is no estimate of KL any more.',
          zh: '抽样所用的词元少于计分时的词表（例如用了 top-k），于是 $k_1$ 不再是 KL 的估计。',
        },
        explanation: {
          en: 'Yes. $k_1$ has the right mean only over draws from the policy itself; now and then it may be negative, but not for long.',
          zh: '对。只有样本来自策略本身时，$k_1$ 的均值才正确；偶尔为负可以，一直为负不行。',
        },
      },
      {
        text: { en: 'The penalty is too strong.', zh: '惩罚太强。' },
        explanation: {
          en: 'A strong penalty keeps KL near $0$, not below it.',
          zh: '惩罚强会让 KL 接近 $0$，而不是低于 $0$。',
        },
      },
    ],
    correct: 1,
  },
  {
    id: 'alignment-tax',
    question: {
      en: 'The policy answers better than before and has forgotten how to reverse letters. What keeps such skills at the least cost?',
      zh: '策略的回答比以前更好，却忘了怎样把字母倒过来。怎样以最小的代价保住这类技能？',
    },
    options: [
      {
        text: {
          en: 'Mixing the gradient of the pretraining loss into every update.',
          zh: '在每次更新中加入预训练损失的梯度。',
        },
        explanation: {
          en: 'Yes, that is PPO-ptx: whatever the skills need is asked for directly, and the answers remain free to improve.',
          zh: '对，这就是 PPO-ptx：技能所需要的被直接要求，而回答仍可自由改进。',
        },
      },
      {
        text: { en: 'A much larger $\\beta$.', zh: '大得多的 $\\beta$。' },
        explanation: {
          en: 'KL is measured on the answers alone. It holds them back and says nothing about prompts that PPO never draws.',
          zh: 'KL 只在回答上测量。它限制了回答，却管不到 PPO 从不抽取的提示。',
        },
      },
      {
        text: { en: 'A reward model that knows more animals.', zh: '认识更多动物的奖励模型。' },
        explanation: {
          en: 'No reward is ever given for reversing letters, so none can protect it.',
          zh: '倒写字母从来得不到奖励，也就没有奖励能保护它。',
        },
      },
    ],
    correct: 0,
  },
];
