import type { DataSource } from '#training/client';
import { readAlbum } from '#worlds/own-pictures';

/** Classes and templates that a world's model can be asked with at first. */
export interface Start {
  classes: string[];
  templates: string[];
}

const starts: Record<string, Record<'en' | 'zh', Start>> = {
  scenes: {
    en: {
      classes: ['red circle', 'green square', 'blue triangle', 'yellow cross'],
      templates: [
        'a {} at the top left',
        'a {} at the top right',
        'a {} at the bottom left',
        'a {} at the bottom right',
      ],
    },
    zh: {
      classes: ['红色的圆形', '绿色的正方形', '蓝色的三角形', '黄色的十字形'],
      templates: ['左上角有一个{}', '右上角有一个{}', '左下角有一个{}', '右下角有一个{}'],
    },
  },
  emoji: {
    en: {
      classes: ['animal', 'fruit', 'drink', 'car', 'weather', 'clothing', 'heart', 'tool'],
      templates: ['{}'],
    },
    zh: {
      classes: ['动物', '水果', '饮料', '车', '天气', '衣服', '心', '工具'],
      templates: ['{}'],
    },
  },
};

/** Most captions of one's own that are taken for classes at first. */
const MOST = 8;

export function startOf(data: DataSource, language: 'en' | 'zh'): Start {
  if (data.kind === 'shipped') return (starts[data.id] ?? starts.scenes)[language];
  const album = readAlbum(data.text);
  const captions = album.ok ? album.pictures.map(({ caption }) => caption) : [];
  return { classes: [...new Set(captions)].slice(0, MOST), templates: ['{}'] };
}

/** The lines of a field that are not empty, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** As templates: each with a place for the class, at its end if it has none. */
export const templatesOf = (text: string): string[] =>
  linesOf(text).map((line) => (line.includes('{}') ? line : `${line} {}`));
