/**
 * Hands a file to the reader's downloads.
 * @param contents text is written as UTF-8
 */
export function saveFile(
  name: string,
  contents: string | Uint8Array<ArrayBuffer> | Blob,
  type = 'application/octet-stream',
): void {
  const blob = contents instanceof Blob ? contents : new Blob([contents], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Copies a text.
 * @returns false where the browser refuses (a frame without the permission): show the text instead
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, which works in frames and on plain http. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.cssText = 'position:fixed;opacity:0';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
