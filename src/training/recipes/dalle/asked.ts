import type { PictureWorld } from '#worlds/pictures';
import { readCaption, type SceneWorld, type Thing } from '#worlds/scenes';

/** What a caption asks for, in the world's own grammar; null if it is none of its captions. */
export function askedFor(
  world: PictureWorld,
  caption: string,
): { things: Thing[]; places: boolean } | null {
  return 'options' in world ? readCaption(caption, (world as SceneWorld).options) : null;
}
