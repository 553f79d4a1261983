import { unzlibSync } from 'fflate';
import type { Language } from '#worlds/pictures';

/** Under `static/`; written by `scripts/emoji/main.mjs`. */
const FOLDER = 'data/emoji';

/** A thing that there is an emoji of. */
export interface Emoji {
  /** The character. */
  emoji: string;
  /** Unicode's subgroup, e.g. `food-fruit`. */
  subgroup: string;
  /** The name and then keywords, of Unicode CLDR. */
  en: readonly string[];
  zh: readonly string[];
  /** True if no model is trained on it, in any style. */
  heldOut?: true;
}

/** The names of all emoji of the world, and how they are drawn. */
export interface EmojiList {
  /** Side of a drawing, in pixels. */
  size: number;
  /** The sets that they were taken from: `fluent`, `noto`, `twemoji`. */
  styles: readonly string[];
  emoji: readonly Emoji[];
}

/** Emoji with their drawings. */
export interface EmojiSheets extends EmojiList {
  /** By style, [emoji, size, size, 4]: red, green, blue, and how opaque. */
  drawings: Readonly<Record<string, Uint8Array>>;
}

type ReadFile = (path: string) => Promise<ArrayBuffer | Uint8Array>;

/** @param readFile returns the bytes of a path under `static/`: a fetch in the browser, a file in Node */
export async function readEmojiList(readFile: ReadFile): Promise<EmojiList> {
  const bytes = await readFile(`${FOLDER}/emoji.json`);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** The list with the drawings of every style. */
export async function readEmojiSheets(readFile: ReadFile): Promise<EmojiSheets> {
  const list = await readEmojiList(readFile);
  const drawings = await Promise.all(
    list.styles.map(async (style) => {
      const bytes = unzlibSync(new Uint8Array(await readFile(`${FOLDER}/${style}.zlib`)));
      const expected = list.emoji.length * list.size ** 2 * 4;
      if (bytes.length === expected) return [style, bytes] as const;
      throw new Error(
        `The drawings of ${style} have ${bytes.length} bytes where ${expected} are expected. Make them anew: node scripts/emoji/main.mjs`,
      );
    }),
  );
  return { ...list, drawings: Object.fromEntries(drawings) };
}

/** An emoji's name and keywords, in a language. */
export const namesOf = (emoji: Emoji, language: Language): readonly string[] => emoji[language];
