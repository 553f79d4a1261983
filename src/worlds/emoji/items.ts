import { halved, type Item, type Language } from '#worlds/pictures';
import { captionsOf, descriptionOf } from './captions';
import { onGround } from './draw';
import type { EmojiSheets } from './sheet';

/** A drawing with the emoji that it is of. */
export interface Drawn extends Item {
  emoji: EmojiSheets['emoji'][number];
  style: string;
}

/** Every emoji in every style, on white. */
export function drawnItems(sheets: EmojiSheets, language: Language, size: number): Drawn[] {
  const bytes = sheets.size ** 2 * 4;
  return sheets.styles.flatMap((style) =>
    sheets.emoji.map((emoji, at): Drawn => {
      const drawing = onGround(sheets.drawings[style].subarray(at * bytes, (at + 1) * bytes));
      return {
        emoji,
        style,
        meaning: emoji.emoji,
        pixels: size < sheets.size ? halved(drawing, sheets.size) : drawing,
        captions: emoji.heldOut
          ? [descriptionOf(emoji, language)]
          : captionsOf(emoji, style, language),
        split: emoji.heldOut ? 'heldOut' : 'train',
      };
    }),
  );
}
