import type { PaperOptions } from '#notebook';
import type { ControlName } from '#training/client';

/**
 * CLIP's eight models (Radford et al. 2021, https://arxiv.org/abs/2103.00020): sizes and learning rates from
 * tables 19 and 20, zero-shot accuracy on ImageNet from table 11. All sizes agree with the configurations
 * by which open_clip loads the published weights (`src/open_clip/model_configs`; a ResNet's `width` there is
 * that of its stem, 1/32 of this one), all accuracies to half a point with what open_clip measured with
 * these weights (`docs/openclip_results.csv`: 59.8, 62.3, 66.3, 70.7, 73.9, 63.3, 68.3, 75.5 %).
 */
interface PublishedModel {
  name: string;
  /** Side of a picture, in pixels. */
  input: number;
  embedding: number;
  /** Blocks of each stage of a ResNet, or layers of a Transformer. */
  blocks: readonly number[];
  width: number;
  textWidth: number;
  textHeads: number;
  learningRate: number;
  /** Share of ImageNet's validation pictures, without training on any of its pictures. */
  imageNet: number;
}

// prettier-ignore
const published: readonly PublishedModel[] = [
  { name: 'ResNet-50', input: 224, embedding: 1024, blocks: [3, 4, 6, 3], width: 2048, textWidth: 512, textHeads: 8, learningRate: 5e-4, imageNet: 0.596 },
  { name: 'ResNet-101', input: 224, embedding: 512, blocks: [3, 4, 23, 3], width: 2048, textWidth: 512, textHeads: 8, learningRate: 5e-4, imageNet: 0.622 },
  { name: 'ResNet-50×4', input: 288, embedding: 640, blocks: [4, 6, 10, 6], width: 2560, textWidth: 640, textHeads: 10, learningRate: 5e-4, imageNet: 0.658 },
  { name: 'ResNet-50×16', input: 384, embedding: 768, blocks: [6, 8, 18, 8], width: 3072, textWidth: 768, textHeads: 12, learningRate: 4e-4, imageNet: 0.705 },
  { name: 'ResNet-50×64', input: 448, embedding: 1024, blocks: [3, 15, 36, 10], width: 4096, textWidth: 1024, textHeads: 16, learningRate: 3.6e-4, imageNet: 0.736 },
  { name: 'ViT-B/32', input: 224, embedding: 512, blocks: [12], width: 768, textWidth: 512, textHeads: 8, learningRate: 5e-4, imageNet: 0.632 },
  { name: 'ViT-B/16', input: 224, embedding: 512, blocks: [12], width: 768, textWidth: 512, textHeads: 8, learningRate: 5e-4, imageNet: 0.686 },
  { name: 'ViT-L/14', input: 224, embedding: 768, blocks: [24], width: 1024, textWidth: 768, textHeads: 12, learningRate: 4e-4, imageNet: 0.753 },
];

/** The run that made them (§2.2, §2.5). */
const run = { pairs: 400e6, epochs: 32, batch: 32_768 };
const rates = published.map(({ learningRate }) => learningRate);

/** CLIP's eight models and their run, and the student's beside it. */
export const paper: PaperOptions<ControlName<'clip'>> = {
  tables: [
    {
      corner: { en: 'Model', zh: '模型' },
      columns: [
        { label: { en: 'picture', zh: '图片边长' } },
        { label: { en: 'blocks or layers', zh: '块数或层数' } },
        { label: { en: 'width', zh: '宽度' } },
        { label: { en: 'text width, heads', zh: '文字编码器的宽度、头数' } },
        { label: { en: 'embedding', zh: '嵌入维数' } },
        { label: { en: 'ImageNet, zero-shot', zh: 'ImageNet 零样本' }, format: 'percent' },
      ],
      rows: published.map((model) => ({
        label: model.name,
        cells: [
          model.input,
          { of: model.blocks, join: ', ' },
          model.width,
          { of: [model.textWidth, model.textHeads], join: '; ' },
          model.embedding,
          model.imageNet,
        ],
      })),
    },
    {
      corner: { en: 'The run', zh: '训练' },
      columns: [
        { label: { en: 'CLIP', zh: 'CLIP' } },
        { label: { en: 'yours', zh: '你的' }, own: true },
      ],
      rows: [
        {
          label: { en: 'different pairs', zh: '不同的图文对' },
          cells: [
            run.pairs,
            { fact: 'pairs', or: { en: 'drawn anew each step', zh: '每步重新生成' } },
          ],
        },
        {
          label: { en: 'pairs seen in all', zh: '总共看过的图文对' },
          cells: [{ en: '12.8 billion', zh: '128 亿' }, { fact: 'tokensSeen' }],
        },
        {
          label: { en: 'pairs in a batch', zh: '一批的图文对' },
          cells: [run.batch, { setting: 'batch' }],
        },
        {
          label: { en: 'steps', zh: '步数' },
          cells: [Math.round((run.pairs * run.epochs) / run.batch), { fact: 'step' }],
        },
        {
          label: { en: 'learning rate', zh: '学习率' },
          cells: [
            { of: [Math.min(...rates), Math.max(...rates)], join: ' – ' },
            { setting: 'learningRate' },
          ],
        },
        {
          label: { en: 'time', zh: '用时' },
          cells: [
            {
              en: '592 V100 × 18 days (ResNet-50×64); 256 V100 × 12 days (ViT-L/14)',
              zh: '592 块 V100 × 18 天（ResNet-50×64）；256 块 V100 × 12 天（ViT-L/14）',
            },
            '',
          ],
        },
      ],
    },
  ],
};
