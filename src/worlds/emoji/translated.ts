import type { Language } from '#worlds/pictures';
import { captionsOf, descriptionOf } from './captions';
import type { EmojiList } from './sheet';

/**
 * An English caption of an emoji in another language: the same of its name, keywords and style. Where the
 * other language has no keywords, the name must do.
 *
 * @param meaning the emoji, as a character
 */
export function emojiCaptionIn(
  { emoji, styles }: EmojiList,
  meaning: string,
  caption: string,
  language: Language,
): string {
  const found = emoji.find((one) => one.emoji === meaning);
  if (!found) return caption;
  for (const style of styles) {
    const at = captionsOf(found, style, 'en').indexOf(caption);
    if (at < 0) continue;
    const said = captionsOf(found, style, language);
    // Two of them name the style, the second and the fourth.
    return said[at] ?? said[at % 2];
  }
  return descriptionOf(found, language);
}
