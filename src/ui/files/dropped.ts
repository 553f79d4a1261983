/** Most files that are taken from a folder: beyond it somebody has dropped a disk. */
const MOST_FILES = 2000;

/**
 * The files of a drop, those in folders too, folders within folders included. Hidden files (`.DS_Store`) are
 * no one's wish.
 */
export async function droppedFiles(transfer: DataTransfer | null): Promise<File[]> {
  // Both lists empty themselves when the event is over, so they are read before the first await.
  const entries = Array.from(transfer?.items ?? [], (item) => item.webkitGetAsEntry?.() ?? null);
  const files = Array.from(transfer?.files ?? []);
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return visibleFiles(found);
}

/** Without what file managers leave behind. */
export const visibleFiles = (files: readonly File[]): File[] =>
  files.filter(({ name }) => !name.startsWith('.') && name !== 'Thumbs.db');

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    if (file) found.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred or so at a time, and nothing when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    for (const one of some) await collect(one, found);
  }
}
