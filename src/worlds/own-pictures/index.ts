/** A student's own pictures: from files with captions, or drawn. */
export {
  ALBUM_SIZE,
  FEWEST_CAPTIONS,
  LONGEST_CAPTION,
  MOST_PICTURES,
  parse as readPictures,
  readAlbum,
  writeAlbum,
  type Album,
  type OwnPicture,
} from './album';
export { baseName, captionOfName, readCaptionTable, tidyCaption } from './captions';
export { ownPicturesWorld } from './world';
