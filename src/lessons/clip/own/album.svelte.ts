import type { LessonContext } from '#notebook';
import type { DataSource, PictureProblem, ShrunkPicture } from '#training/client';
import { keep, recall } from '#ui';
import {
  baseName,
  captionOfName,
  MOST_PICTURES,
  readAlbum,
  readCaptionTable,
  readPictures,
  tidyCaption,
  writeAlbum,
  type OwnPicture,
} from '#worlds/ownPictures';
import { decodeText } from '#worlds/text';

/** Where this device keeps the album. */
const PLACE = 'album';

/** A file that was left out, and why; `missing`: a table names it, and it is not there. */
export interface LeftOut {
  name: string;
  problem: PictureProblem | 'noCaption' | 'missing' | 'noTable' | 'full';
}

const isTable = ({ name }: File) => /\.(csv|tsv|txt)$/i.test(name);

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

  constructor(private readonly lesson: LessonContext) {
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
    const tables = files.filter(isTable);
    const images = files.filter((file) => !isTable(file));
    const leftOut: LeftOut[] = [];
    const captions = new Map<string, string>();
    for (const table of tables) {
      const text = decodeText(
        new Uint8Array(await table.arrayBuffer().catch(() => new ArrayBuffer())),
      );
      const rows = text.ok ? readCaptionTable(text.text) : new Map<string, string>();
      if (rows.size === 0) leftOut.push({ name: table.name, problem: 'noTable' });
      for (const [file, caption] of rows) captions.set(file, caption);
    }
    this.reading = { done: 0, all: images.length };
    try {
      const shrunk = await this.lesson.lab.ask<ShrunkPicture[]>(
        { name: 'task', task: 'shrinkPictures', args: { files: images } },
        (done) => (this.reading = { done: done as number, all: images.length }),
      );
      this.take(shrunk, captions, leftOut);
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

  private take(
    shrunk: readonly ShrunkPicture[],
    captions: Map<string, string>,
    leftOut: LeftOut[],
  ) {
    const taken: OwnPicture[] = [];
    const found = new Set<string>();
    for (const one of shrunk) {
      const { name } = one;
      const key = baseName(name).toLowerCase();
      const caption = captions.get(key) ?? captionOfName(name);
      found.add(key);
      if (!one.ok) leftOut.push({ name, problem: one.problem });
      else if (caption === '') leftOut.push({ name, problem: 'noCaption' });
      else if (this.pictures.length + taken.length >= MOST_PICTURES)
        leftOut.push({ name, problem: 'full' });
      else taken.push({ name, caption, pixels: one.pixels });
    }
    for (const name of captions.keys())
      if (!found.has(name)) leftOut.push({ name, problem: 'missing' });
    this.leftOut = leftOut;
    // The same file again replaces the one that was there.
    const names = new Set(taken.map(({ name }) => name));
    this.change([...this.pictures.filter(({ name }) => !names.has(name)), ...taken]);
  }

  private change(pictures: readonly OwnPicture[]): void {
    this.pictures = pictures;
    this.kept = keep(PLACE, writeAlbum(pictures));
  }
}
