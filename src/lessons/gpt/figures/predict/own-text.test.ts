import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '#ui';
import { checkFile, checkText } from './own-text';

const file = (bytes: BlobPart) => new File([bytes], 'mine.txt');
const long = 'A line of my own text.\r\n'.repeat(100);

describe('a text of the reader’s own', () => {
  afterEach(() => setLocale('en', { remember: false }));

  it('is taken with a sentence for each thing that was changed', async () => {
    const read = await checkFile(file(`\ufeff${long}`));
    expect(read).toMatchObject({ ok: true, name: 'mine.txt', text: long.replaceAll('\r', '') });
    expect(read.ok && read.notes).toHaveLength(2);
  });

  it('is refused with a sentence that says what to do, in both languages', async () => {
    const bad = [
      checkText('a', 'short'),
      checkText('a', 'x'.repeat(9_000_000)),
      await checkFile(file(new Uint8Array(4000))),
      // Lone continuation bytes: neither UTF-8 nor GB 18030.
      checkText('a', new Uint8Array(4000).fill(0xff)),
    ];
    for (const each of bad) expect(each.ok).toBe(false);
    setLocale('zh', { remember: false });
    const zh = checkText('a', 'short');
    expect(!zh.ok && zh.problem).toMatch(/5 个字符.*1,000/);
    expect(new Set(bad.map((each) => (each.ok ? '' : each.problem))).size).toBe(4);
  });
});
