import { sharedCells, type CellSpec } from '#notebook';
import { recipes } from '#training/client';

const names = recipes.clip.controls.map(({ name }) => name);

/** The settings in groups, in plain words. */
export const settings: CellSpec = {
  id: 'settings',
  kind: 'control',
  title: { en: 'Settings', zh: '设置' },
  needs: [],
  provides: [...names, 'steps', 'seed'],
  height: 620,
  component: sharedCells.settings,
  options: {
    groups: [
      {
        title: { en: 'Pictures and captions', zh: '图片与描述' },
        names: ['language', 'size', 'colours', 'objects'],
      },
      {
        title: { en: 'Encoders', zh: '编码器' },
        names: ['encoder', 'patch', 'embedding', 'words'],
      },
      {
        title: { en: 'Training', zh: '训练' },
        names: ['batch', 'learningRate', 'weightDecay', 'steps', 'seed'],
      },
    ],
    help: {
      language: { en: 'The captions are written in it.', zh: '描述用这种语言写成。' },
      size: { en: 'Pixels on a side.', zh: '边长的像素数。' },
      colours: { en: 'Of the world of shapes.', zh: '图形世界里的颜色。' },
      objects: { en: 'Of the world of shapes.', zh: '图形世界里每个场景的物体。' },
      encoder: {
        en: 'A Vision Transformer or a ResNet, each in three sizes.',
        zh: '视觉 Transformer 或 ResNet，各有三种大小。',
      },
      patch: { en: 'Pixels on a side of what is one token.', zh: '一个词元所占图块的边长。' },
      embedding: { en: 'Numbers of a feature.', zh: '一个特征有多少个数。' },
      words: { en: 'Whether the order of the words is read.', zh: '是否读出词的先后。' },
      batch: { en: 'Pairs that meet in one step.', zh: '一步里相遇的图文对。' },
      learningRate: { en: 'How far the parameters move in a step.', zh: '每一步参数移动多远。' },
      weightDecay: { en: 'Pulls matrices towards zero.', zh: '把矩阵拉向零。' },
      steps: { en: 'Updates of the parameters.', zh: '参数更新的次数。' },
      seed: { en: 'The same seed gives the same run.', zh: '种子相同，训练就相同。' },
    },
    optionLabels: {
      en: { en: 'English', zh: '英文' },
      zh: { en: 'Chinese', zh: '中文' },
      'vit-xs': { en: 'ViT, very small', zh: 'ViT，很小' },
      'vit-s': { en: 'ViT, small', zh: 'ViT，小' },
      'vit-m': { en: 'ViT, medium', zh: 'ViT，中' },
      'resnet-xs': { en: 'ResNet, very small', zh: 'ResNet，很小' },
      'resnet-s': { en: 'ResNet, small', zh: 'ResNet，小' },
      'resnet-m': { en: 'ResNet, medium', zh: 'ResNet，中' },
      ordered: { en: 'in order', zh: '有先后' },
      bag: { en: 'bag of words', zh: '词袋' },
    },
  },
};
