/** Real pictures: emoji in three styles, with names and keywords in English and Chinese. */
export { captionsOf, descriptionOf } from './captions';
export { moved, onGround } from './draw';
export { drawnItems, type Drawn } from './items';
export { kinds } from './kinds';
export {
  readEmojiList,
  readEmojiSheets,
  type Emoji,
  type EmojiList,
  type EmojiSheets,
} from './sheet';
export { emojiCaptionIn } from './translated';
export { vocabularyOf } from './vocabulary';
export { emojiWorld, type EmojiWorldOptions } from './world';
