import type { SheetItem } from '../../src/training/recipes/dalle/probes/results';
import { emojiCaptionIn, readEmojiList } from '../../src/worlds/emoji';
import { sceneCaptionIn } from '../../src/worlds/scenes';

/** Each caption as the model read it, and in Chinese for whoever reads that. */
export async function captionsIn(
  data: string,
  items: readonly SheetItem[],
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<{ en: string; zh: string }[]> {
  const list = data === 'emoji' ? await readEmojiList(readFile) : null;
  return items.map(({ caption, meaning }) => ({
    en: caption,
    zh: list ? emojiCaptionIn(list, meaning, caption, 'zh') : sceneCaptionIn(caption, 'zh'),
  }));
}
