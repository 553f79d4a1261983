import type { PictureWorld } from '#worlds/pictures';
import { isSceneWorld, readCaption, type Thing } from '#worlds/scenes';

/** What a caption asks for, in the world's own grammar; null if it is none of its captions. */
export function sceneOfCaption(
  world: PictureWorld,
  caption: string,
): { things: Thing[]; places: boolean } | null {
  return isSceneWorld(world) ? readCaption(caption, world.options) : null;
}
