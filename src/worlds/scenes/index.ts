/** Coloured shapes at places, with captions from a grammar: every picture new, every answer known. */
export { captionEntropy } from './grammar';
export { readScene, type CellReading } from './oracle';
export { sceneDefaults, type SceneOptions, type Telling } from './options';
export { readCaption, type ReadCaption } from './read-caption';
export type { Scene } from './scene';
export { COLOURS, isHeldOut, PLACES, SHAPES, type Kind, type Thing } from './things';
export { sceneCaptionIn } from './translated';
export { captionWords, colourWord, kindWords, placeWord, shapeWord } from './wordings';
export { isSceneWorld, scenesWorld, type SceneBatch, type SceneWorld } from './world';
