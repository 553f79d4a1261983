import { cellsOf, declareLesson } from '#notebook';

const c = cellsOf('gpt');

const terms = c.terms({
  valLoss: { label: { en: 'validation loss', zh: '验证损失' } },
  trainLoss: { label: { en: 'training loss', zh: '训练损失' } },
});

/** One sentence on what this lesson shows. */
export const lesson = declareLesson(c, {
  id: 'LESSON',
  minutes: 15,
  after: 'dalle',
  steps: { min: 20, max: 2000, step: 10 },
  data: { kind: 'shipped', id: 'grammar' },
  model: { name: { en: 'LESSON', zh: 'LESSON' }, from: [] },
  cells: {
    settings: c.settings({
      groups: [
        { title: { en: 'Model', zh: '模型' }, names: ['layers', 'heads', 'width'] },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['learningRate', 'batch', 'steps', 'seed'],
        },
      ],
    }),
    train: c.train(),
    'loss-chart': c.chart({
      title: { en: 'The loss', zh: '损失' },
      terms: [terms.valLoss, terms.trainLoss],
      y: { en: 'loss', zh: '损失' },
      unit: 'nats/token',
    }),
    quiz: c.quiz({ title: { en: 'Five questions', zh: '五道题' } }),
  },
});
