import type { Localized } from '#notebook';

/** What a reader calls the values of this lesson. */
export const valueNames: Record<string, Localized> = {
  data: { en: 'pictures', zh: '图片' },
  language: { en: 'language of the captions', zh: '描述的语言' },
  size: { en: 'size of a picture', zh: '图片边长' },
  colours: { en: 'colours', zh: '颜色数' },
  objects: { en: 'objects in a scene', zh: '场景中的物体数' },
  pairing: { en: 'pairs in a batch', zh: '一批里的配对' },
  encoder: { en: 'image encoder', zh: '图像编码器' },
  patch: { en: 'patch size', zh: '图块边长' },
  embedding: { en: 'embedding', zh: '嵌入维数' },
  words: { en: 'text encoder', zh: '文字编码器' },
  preNorm: { en: 'layer norm before the blocks', zh: '各层之前的层归一化' },
  blurPool: { en: 'blur pool', zh: '模糊池化' },
  attentionPool: { en: 'attention pool', zh: '注意力池化' },
  wrapped: { en: 'no border', zh: '没有边界' },
  scale: { en: 'scale', zh: '尺度' },
  normalized: { en: 'features of length 1', zh: '特征长度归一' },
  batch: { en: 'batch size', zh: '批大小' },
  accumulate: { en: 'parts of a batch', zh: '一批分成几份' },
  learningRate: { en: 'learning rate', zh: '学习率' },
  warmup: { en: 'warm-up steps', zh: '预热步数' },
  weightDecay: { en: 'weight decay', zh: '权重衰减' },
  steps: { en: 'steps', zh: '步数' },
  seed: { en: 'seed', zh: '随机种子' },
  run: { en: 'your model', zh: '你的模型' },
};
