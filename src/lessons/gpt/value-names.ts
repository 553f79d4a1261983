import type { Localized } from '#notebook';

/** What a reader calls the lesson's values, as in “learning rate changed”. */
export const valueNames: Record<string, Localized> = {
  data: { en: 'text', zh: '文本' },
  prompt: { en: 'prompt', zh: '提示' },
  tokenizer: { en: 'tokenizer', zh: '分词方式' },
  vocabulary: { en: 'vocabulary size', zh: '词表大小' },
  layers: { en: 'layers', zh: '层数' },
  heads: { en: 'heads', zh: '注意力头数' },
  width: { en: 'width', zh: '宽度' },
  context: { en: 'context length', zh: '上下文长度' },
  batch: { en: 'batch size', zh: '批大小' },
  learningRate: { en: 'learning rate', zh: '学习率' },
  warmup: { en: 'warm-up steps', zh: '预热步数' },
  weightDecay: { en: 'weight decay', zh: '权重衰减' },
  causal: { en: 'causal mask', zh: '因果掩码' },
  positions: { en: 'positions', zh: '位置嵌入' },
  residualScaling: { en: 'residual scaling', zh: '残差缩放' },
  steps: { en: 'steps', zh: '步数' },
  run: { en: 'your model', zh: '你的模型' },
  seed: { en: 'seed', zh: '随机种子' },
};
