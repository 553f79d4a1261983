import type { Language } from '#worlds/pictures';
import { COLOURS, PLACES, SHAPES, type Kind } from './things';

/** What a caption tells beside the objects. */
export type Told = 'places' | 'none' | 'left' | 'above';

type Wordings = Record<1 | 2 | 3, Partial<Record<Told, readonly string[]>>>;

interface Words {
  colours: Record<(typeof COLOURS)[number]['name'], string>;
  shapes: Record<(typeof SHAPES)[number], string>;
  places: Record<(typeof PLACES)[number], string>;
  kind: (colour: string, shape: string) => string;
  /** `{0}` is the first object, `{p0}` its place. */
  wordings: Wordings;
}

const english: Words = {
  colours: {
    red: 'red',
    green: 'green',
    blue: 'blue',
    yellow: 'yellow',
    purple: 'purple',
    cyan: 'cyan',
    orange: 'orange',
    white: 'white',
  },
  shapes: { circle: 'circle', square: 'square', triangle: 'triangle', cross: 'cross' },
  places: {
    topLeft: 'top left',
    topRight: 'top right',
    bottomLeft: 'bottom left',
    bottomRight: 'bottom right',
  },
  kind: (colour, shape) => `${colour === 'orange' ? 'an' : 'a'} ${colour} ${shape}`,
  wordings: {
    1: {
      places: ['{0} at the {p0}', 'there is {0} at the {p0}', 'at the {p0} is {0}'],
      none: ['{0}', 'there is {0}'],
    },
    2: {
      places: ['{0} at the {p0} and {1} at the {p1}', 'at the {p0} is {0} and at the {p1} {1}'],
      none: ['{0} and {1}', 'there is {0} and {1}'],
      left: ['{0} left of {1}'],
      above: ['{0} above {1}'],
    },
    3: {
      places: ['{0} at the {p0}, {1} at the {p1} and {2} at the {p2}'],
      none: ['{0}, {1} and {2}'],
    },
  },
};

const chinese: Words = {
  colours: {
    red: '红色',
    green: '绿色',
    blue: '蓝色',
    yellow: '黄色',
    purple: '紫色',
    cyan: '青色',
    orange: '橙色',
    white: '白色',
  },
  shapes: { circle: '圆形', square: '正方形', triangle: '三角形', cross: '十字形' },
  places: { topLeft: '左上角', topRight: '右上角', bottomLeft: '左下角', bottomRight: '右下角' },
  kind: (colour, shape) => `一个${colour}的${shape}`,
  wordings: {
    1: { places: ['{p0}有{0}', '{p0}是{0}', '{0}在{p0}'], none: ['{0}', '有{0}'] },
    2: {
      places: ['{p0}有{0}，{p1}有{1}', '{0}在{p0}，{1}在{p1}'],
      none: ['{0}和{1}', '有{0}和{1}'],
      left: ['{0}在{1}的左边'],
      above: ['{0}在{1}的上面'],
    },
    3: { places: ['{p0}有{0}，{p1}有{1}，{p2}有{2}'], none: ['{0}、{1}和{2}'] },
  },
};

const words: Record<Language, Words> = { en: english, zh: chinese };

/** The ways to say it, as patterns for `say`. */
export const wordingsOf = (language: Language, objects: number, told: Told): readonly string[] =>
  words[language].wordings[objects as 1 | 2 | 3][told] ?? [];

/** A pattern with its objects and places filled in. @param places by object; not read unless asked for */
export function say(
  language: Language,
  pattern: string,
  kinds: readonly Kind[],
  places: readonly number[],
): string {
  return pattern.replace(/\{(p?)(\d)\}/g, (_, place: string, index: string) =>
    place ? placeWord(language, places[Number(index)]) : kindWords(language, kinds[Number(index)]),
  );
}

export const placeWord = (language: Language, place: number): string =>
  words[language].places[PLACES[place]];

export const colourWord = (language: Language, colour: number): string =>
  words[language].colours[COLOURS[colour].name];

export const shapeWord = (language: Language, shape: number): string =>
  words[language].shapes[SHAPES[shape]];

/** “a red circle”, “一个红色的圆形” */
export const kindWords = (language: Language, { colour, shape }: Kind): string =>
  words[language].kind(colourWord(language, colour), shapeWord(language, shape));

/** Words that captions have beside the names of colours, shapes and places. */
const BETWEEN: Record<Language, readonly string[]> = {
  en: 'a an at the there is and top bottom left right of above'.split(' '),
  zh: ['一个', '的', '有', '是', '在', '和', '左边', '上面'],
};

/** All words of the captions of a language, in a fixed order. */
export function captionWords(language: Language): string[] {
  const { colours, shapes, places } = words[language];
  const all = [
    ...Object.values(colours),
    ...Object.values(shapes),
    ...Object.values(places).flatMap((place) => place.split(' ')),
    ...BETWEEN[language],
  ];
  return [...new Set(all)];
}
