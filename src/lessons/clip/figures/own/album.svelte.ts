import type { Lesson } from '../../kit';
import type { DataSource } from '#training/client';
import { keep, recall } from '#ui';
import {
  MOST_PICTURES,
  readAlbum,
  readPictures,
  tidyCaption,
  writeAlbum,
  type OwnPicture,
} from '#worlds/own-pictures';
import { captioned, isTable, joined, readTables, type LeftOut } from './bring';

/** Where this device keeps the album. */
const PLACE = 'album';

/** The student's own pictures while they are collected. Make it while a component is set up. */
export class OwnAlbum {
  pictures = $state.raw<readonly OwnPicture[]>([]);
  /** Of the files that were brought last. */
  leftOut = $state.raw<readonly LeftOut[]>([]);
  /** Files done and to do, while they are read. */
  reading = $state.raw<{ done: number; all: number } | null>(null);
  /** False if this browser keeps nothing: the album lives as long as the page. */
  kept = $state(true);
  private drawings = 0;

  constructor(private readonly lesson: Lesson) {
    $effect(() => {
      this.pictures = readPictures(recall<string>(PLACE) ?? '') ?? [];
    });
  }

  /** What is still wanted before a model can learn from it; null if nothing is. */
  get lacks(): Exclude<ReturnType<typeof readAlbum>, { ok: true }> | null {
    const album = readAlbum(writeAlbum(this.pictures));
    return album.ok ? null : album;
  }

  source(name: string): DataSource {
    return { kind: 'own', name, text: writeAlbum(this.pictures) };
  }

  /** Pictures, and tables of their captions. What cannot be used is named, and the rest taken. */
  async bring(files: readonly File[]): Promise<void> {
    const images = files.filter((file) => !isTable(file));
    const { captions, leftOut } = await readTables(files.filter(isTable));
    this.reading = { done: 0, all: images.length };
    try {
      const shrunk = await this.lesson.lab.task(
        'shrinkPictures',
        { files: images },
        (done) => (this.reading = { done, all: images.length }),
      );
      const brought = captioned(shrunk, captions, MOST_PICTURES - this.pictures.length);
      this.leftOut = [...leftOut, ...brought.leftOut];
      this.change(joined(this.pictures, brought.taken));
    } finally {
      this.reading = null;
    }
  }

  /** @param pixels [32, 32, 3] */
  draw(name: string, caption: string, pixels: Uint8Array): void {
    const number = ++this.drawings;
    this.change([...this.pictures, { name: `${name} ${number}`, caption, pixels }]);
  }

  rename(picture: OwnPicture, caption: string): void {
    const tidy = tidyCaption(caption);
    if (tidy === '') return;
    this.change(this.pictures.map((one) => (one === picture ? { ...one, caption: tidy } : one)));
  }

  remove(picture: OwnPicture): void {
    this.change(this.pictures.filter((one) => one !== picture));
  }

  clear(): void {
    this.leftOut = [];
    this.change([]);
  }

  private change(pictures: readonly OwnPicture[]): void {
    this.pictures = pictures;
    this.kept = keep(PLACE, writeAlbum(pictures));
  }
}
