import type { OwnRun, PaperOptions } from '#notebook';
import type { ControlName } from '#training/client';
import { trainingFlop, type ScaleRow, type TaskInterface } from './figures/scale';

const petaflopDay = 1e15 * 86_400;

const gpt1: ScaleRow = {
  id: 'gpt-1',
  family: 'GPT-1',
  name: 'GPT-1',
  year: 2018,
  parameters: 116_534_784,
  layers: 12,
  width: 768,
  heads: 12,
  context: 512,
  vocabulary: 40_478,
  trainingTokens: null,
  compute: { flop: 0.96 * petaflopDay, origin: 'stated' },
  task: 'fine-tuning',
  data: {
    en: 'BooksCorpus, over 7,000 unpublished books, 100 passes; about 1 billion words by the count of its makers',
    zh: 'BooksCorpus，七千余部未出版的书，读了 100 遍；据语料作者统计约 10 亿词',
  },
  source:
    'Radford et al. 2018, “Improving Language Understanding by Generative Pre-Training”, §4.1; compute: OpenAI’s announcement, June 2018; words: Zhu et al. 2015, arXiv:1506.06724, Table 2',
  note: {
    en: 'Parameters and vocabulary counted from the released weights. Compute is the announcement’s estimate from hardware time: 0.96 petaflop/s-days.',
    zh: '参数量与词表大小按公开的权重统计。计算量是发布文章按硬件用时估计的：0.96 petaflop/s-day。',
  },
};

/** Table 2 has layers and widths; heads and exact counts follow from the released models. */
function gpt2(paperName: string, parameters: number, layers: number, width: number, heads: number) {
  const row: ScaleRow = {
    id: `gpt-2-${paperName.toLowerCase()}`,
    family: 'GPT-2',
    name: `GPT-2 ${Math.round(parameters / 1e6)}M`,
    year: 2019,
    parameters,
    layers,
    width,
    heads,
    context: 1024,
    vocabulary: 50_257,
    trainingTokens: null,
    compute: null,
    task: 'zero-shot',
    data: {
      en: 'WebText: 40 GB of text from slightly over 8 million web pages',
      zh: 'WebText：八百多万个网页的 40 GB 文本',
    },
    source:
      'Radford et al. 2019, “Language Models are Unsupervised Multitask Learners”, §2 and Table 2; heads: hparams.json of github.com/openai/gpt-2',
    note: {
      en: `The paper prints ${paperName}; its authors corrected the counts in the README of their repository.`,
      zh: `论文中写作 ${paperName}；作者后来在代码仓库的 README 中更正了参数量。`,
    },
  };
  return row;
}

/** Sizes of Table 2.1; parameters in millions and compute as Table D.1 prints them. */
function gpt3(
  size: string,
  millions: number,
  layers: number,
  width: number,
  heads: number,
  flop: number,
  note?: ScaleRow['note'],
) {
  const row: ScaleRow = {
    id: `gpt-3-${size.toLowerCase()}`,
    family: 'GPT-3',
    name: `GPT-3 ${size}`,
    year: 2020,
    parameters: millions * 1e6,
    layers,
    width,
    heads,
    context: 2048,
    vocabulary: 50_257,
    trainingTokens: 300e9,
    compute: { flop, origin: 'stated' },
    task: 'few-shot',
    data: {
      en: '300 billion tokens, drawn from filtered Common Crawl, WebText2, two book corpora and English Wikipedia',
      zh: '3000 亿个词元，取自过滤后的 Common Crawl、WebText2、两个图书语料和英文维基百科',
    },
    source: 'Brown et al. 2020, arXiv:2005.14165, Tables 2.1, 2.2 and D.1',
    ...(note ? { note } : {}),
  };
  return row;
}

const xlNote = {
  en: 'Table 2.1 prints 24 heads of 128, which is more than the width.',
  zh: '表 2.1 写的是 24 个头、每头 128 维，乘积超过了宽度。',
};
const thirteenNote = {
  en: 'Table 2.1 prints a width of 5,140; 40 heads of 128 make 5,120, which also fits the parameter count better.',
  zh: '表 2.1 写的宽度是 5140；40 个头、每头 128 维应为 5120，后者也与参数量更吻合。',
};

/** GPT-1, the four sizes of GPT-2 and the eight of GPT-3, smallest first within a family. */
export const published: readonly ScaleRow[] = [
  gpt1,
  gpt2('117M', 124_439_808, 12, 768, 12),
  gpt2('345M', 354_823_168, 24, 1024, 16),
  gpt2('762M', 774_030_080, 36, 1280, 20),
  gpt2('1542M', 1_557_611_200, 48, 1600, 25),
  gpt3('Small', 125, 12, 768, 12, 2.25e20),
  gpt3('Medium', 356, 24, 1024, 16, 6.41e20),
  gpt3('Large', 760, 24, 1536, 16, 1.37e21),
  gpt3('XL', 1_320, 24, 2048, 24, 2.38e21, xlNote),
  gpt3('2.7B', 2_650, 32, 2560, 32, 4.77e21),
  gpt3('6.7B', 6_660, 32, 4096, 32, 1.2e22),
  gpt3('13B', 12_850, 40, 5140, 40, 2.31e22, thirteenNote),
  gpt3('175B', 174_600, 96, 12_288, 96, 3.14e23),
];

const tasks: Record<TaskInterface, { en: string; zh: string }> = {
  'fine-tuning': { en: 'fine-tuning', zh: '微调' },
  'zero-shot': { en: 'zero-shot', zh: '零样本' },
  'few-shot': { en: 'few-shot', zh: '少样本' },
};

/** 6·N·D of the student's run so far; null before there is one. */
const ownFlop = ({ view }: OwnRun): number | null =>
  view?.facts ? trainingFlop(view.facts.parameters, view.progress.tokensSeen) : null;

/** The published models and the student's run. */
export const paper: PaperOptions<ControlName<'gpt'>> = {
  tables: [
    {
      corner: { en: 'Model', zh: '模型' },
      columns: [
        { label: { en: 'Year', zh: '年份' }, format: 'year' },
        { label: { en: 'Parameters', zh: '参数量' }, format: 'compact' },
        { label: { en: 'Layers', zh: '层数' } },
        { label: { en: 'Width', zh: '宽度' } },
        { label: { en: 'Heads', zh: '头数' } },
        { label: { en: 'Context', zh: '上下文' } },
        { label: { en: 'Vocabulary', zh: '词表' } },
        { label: { en: 'Training tokens', zh: '训练词元数' }, format: 'compact' },
        { label: { en: 'Compute (operations)', zh: '计算量（次运算）' }, format: 'operations' },
        { label: { en: 'Task given by', zh: '交代任务的方式' }, text: true },
      ],
      rows: [
        {
          label: { en: 'your run', zh: '你的训练' },
          own: true,
          cells: [
            { fact: 'year' },
            { fact: 'parameters' },
            { setting: 'layers' },
            { setting: 'width' },
            { setting: 'heads' },
            { fact: 'contextLength' },
            { fact: 'vocabulary' },
            { fact: 'tokensSeen' },
            { from: ownFlop },
            '–',
          ],
        },
        ...published.map((row) => ({
          label: row.name,
          cells: [
            row.year,
            row.parameters,
            row.layers,
            row.width,
            row.heads,
            row.context,
            row.vocabulary,
            row.trainingTokens,
            row.compute?.flop ?? null,
            tasks[row.task],
          ],
          about: row.note ? [row.data, row.note] : [row.data],
          source: row.source,
        })),
      ],
    },
  ],
};
