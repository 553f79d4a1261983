import type { Language } from '#worlds/pictures';
import { readCaption } from './read-caption';
import { say, wordingsOf } from './wordings';

/** An English caption of a scene in another language; as it is if it is none of this world's. */
export function sceneCaptionIn(caption: string, language: Language): string {
  const read = readCaption(caption, { language: 'en', colours: 8 });
  if (!read) return caption;
  const { things, places } = read;
  const [pattern] = wordingsOf(language, things.length, places ? 'places' : 'none');
  const where = things.map(({ place }) => place);
  return say(language, pattern, things, where);
}
