/** Which emoji make the world: things that can be seen and named, in every style. */
import { alike, unfit, unfitWords, writing } from './left-out.mjs';

/**
 * Subgroups of Unicode whose emoji are pictures of things. Left out are flags, keycaps, letters and signs
 * (they are writing), clock faces (24 near-duplicates), smileys (told apart by a mouth of three pixels) and
 * people (variants of skin tone and gender of one picture).
 */
const subgroups = [
  'face-costume',
  'heart',
  'body-parts',
  'animal-mammal',
  'animal-bird',
  'animal-amphibian',
  'animal-reptile',
  'animal-marine',
  'animal-bug',
  'plant-flower',
  'plant-other',
  'food-fruit',
  'food-vegetable',
  'food-prepared',
  'food-asian',
  'food-sweet',
  'drink',
  'dishware',
  'place-geographic',
  'place-building',
  'place-religious',
  'place-other',
  'transport-ground',
  'transport-water',
  'transport-air',
  'hotel',
  'time',
  'sky-weather',
  'event',
  'award-medal',
  'sport',
  'game',
  'arts-crafts',
  'clothing',
  'sound',
  'music',
  'musical-instrument',
  'phone',
  'computer',
  'light-video',
  'book-paper',
  'money',
  'mail',
  'writing',
  'office',
  'lock',
  'tool',
  'science',
  'medical',
  'household',
  'other-object',
  'geometric',
];

const leftOut = new Set([...Object.values(unfit).flat(), ...alike, ...writing]);

/** A clock face shows a time and nothing else; white and black squares come in four sizes. */
const variant =
  /o’clock|-thirty$|^(white|black) (small|medium|large|medium-small) square$|button$|pointed (up|down)$/;

/**
 * @param {{ en: Named[], zh: Named[], groups: { subgroups: Record<number, string> } }} names of emojibase-data
 * @param {Record<string, Style>} styles of iconify, by name
 */
export function choose({ en, zh, groups }, styles) {
  const chinese = new Map(zh.map((one) => [one.hexcode, one]));
  return en.flatMap((one) => {
    const subgroup = groups.subgroups[one.subgroup];
    const other = chinese.get(one.hexcode);
    if (!subgroups.includes(subgroup) || leftOut.has(one.label) || variant.test(one.label))
      return [];
    const icons = Object.values(styles).map((style) => iconOf(style, one.hexcode));
    if (!other || icons.includes(undefined)) return [];
    return [
      {
        emoji: one.emoji,
        hexcode: one.hexcode,
        subgroup,
        en: namesOf(one),
        zh: namesOf(other),
        icons,
      },
    ];
  });
}

/** More keywords say little more, and make every caption longer. */
const MOST_KEYWORDS = 6;

/** Numbers are codes of lovers and stickers, and no words. */
const namesOf = ({ label, tags = [] }) => ({
  name: label,
  words: tags
    .filter((word) => !unfitWords.includes(word) && !/^\d+$/.test(word))
    .slice(0, MOST_KEYWORDS),
});

/** The icon's drawing as an SVG, or undefined. Sets write a code point with or without the selector FE0F. */
function iconOf({ chars, icons }, hexcode) {
  const code = hexcode.toLowerCase();
  const name = chars[code] ?? chars[code.replaceAll('-fe0f', '')];
  const icon = name && icons.icons[icons.aliases?.[name]?.parent ?? name];
  if (!icon) return undefined;
  const { width = icons.width ?? 16, height = icons.height ?? 16, left = 0, top = 0, body } = icon;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="${left} ${top} ${width} ${height}">${body}</svg>`;
}

/**
 * @typedef {{ label: string, hexcode: string, emoji: string, subgroup: number, tags?: string[] }} Named
 * @typedef {{ chars: Record<string, string>, icons: any }} Style
 */
