import type { TaskResult } from '#training/client';
import { baseName, captionOfName, readCaptionTable, type OwnPicture } from '#worlds/own-pictures';
import { decodeText } from '#worlds/text';

type PictureProblem = Extract<TaskResult<'shrinkPictures'>[number], { ok: false }>['problem'];
type ShrunkPicture = TaskResult<'shrinkPictures'>[number];

/** A file that was left out, and why; `missing`: a table names it, and it is not there. */
export interface LeftOut {
  name: string;
  problem: PictureProblem | 'noCaption' | 'missing' | 'noTable' | 'full';
}

/** Pictures that can be used, and what could not be. */
interface Brought {
  taken: OwnPicture[];
  leftOut: LeftOut[];
}

export const isTable = ({ name }: File) => /\.(csv|tsv|txt)$/i.test(name);

/** Captions by file name, from all tables together; a table without any is left out. */
export async function readTables(
  tables: readonly File[],
): Promise<{ captions: Map<string, string>; leftOut: LeftOut[] }> {
  const captions = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  for (const table of tables) {
    const bytes = await table.arrayBuffer().catch(() => new ArrayBuffer());
    const text = decodeText(new Uint8Array(bytes));
    const rows = text.ok ? readCaptionTable(text.text) : new Map<string, string>();
    if (rows.size === 0) leftOut.push({ name: table.name, problem: 'noTable' });
    for (const [file, caption] of rows) captions.set(file, caption);
  }
  return { captions, leftOut };
}

/**
 * Pictures with their captions: those of a table, else their names.
 *
 * @param room how many still fit
 */
export function captioned(
  shrunk: readonly ShrunkPicture[],
  captions: ReadonlyMap<string, string>,
  room: number,
): Brought {
  const taken: OwnPicture[] = [];
  const leftOut: LeftOut[] = [];
  const found = new Set<string>();
  for (const one of shrunk) {
    const { name } = one;
    const key = baseName(name).toLowerCase();
    const caption = captions.get(key) ?? captionOfName(name);
    found.add(key);
    if (!one.ok) leftOut.push({ name, problem: one.problem });
    else if (caption === '') leftOut.push({ name, problem: 'noCaption' });
    else if (taken.length >= room) leftOut.push({ name, problem: 'full' });
    else taken.push({ name, caption, pixels: one.pixels });
  }
  for (const name of captions.keys())
    if (!found.has(name)) leftOut.push({ name, problem: 'missing' });
  return { taken, leftOut };
}

/** The pictures with the new ones among them: the same file again replaces the one that was there. */
export function joined(old: readonly OwnPicture[], taken: readonly OwnPicture[]): OwnPicture[] {
  const names = new Set(taken.map(({ name }) => name));
  return [...old.filter(({ name }) => !names.has(name)), ...taken];
}
