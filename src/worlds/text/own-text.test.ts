import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAXIMUM_BYTES, MINIMUM_CHARACTERS, readOwnText } from './own-text';

const read = (name: string) =>
  readFileSync(new URL(`../../../static/data/${name}`, import.meta.url), 'utf8');
const english = read('moby-dick.txt').slice(0, 3000);
const chinese =
  '我与父亲不相见已二年余了，我最不能忘记的是他的背影。那年冬天，祖母死了，父亲的差使也交卸了。'.repeat(
    40,
  );
const japanese = '吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。'.repeat(50);
const korean = '모든 인간은 태어날 때부터 자유로우며, 그 존엄과 권리에 있어 동등하다. '.repeat(50);
const taiwanese = '我最不能忘記的是他的背影，那年冬天，祖母死了，父親的差使也交卸了。'.repeat(50);

/** Encodes by trying all one- and two-byte codes of a decoder. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true });
  const codes = new Map<string, number[]>();
  const learn = (code: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(code));
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, code);
    } catch {
      // Not a code of this encoding.
    }
  };
  for (let a = 0; a < 256; a++) learn([a]);
  for (let a = 0x81; a < 256; a++) for (let b = 0x40; b < 256; b++) learn([a, b]);
  return Uint8Array.from([...text].flatMap((character) => codes.get(character)!));
}

const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(little ? bytes : bytes.swap16());
};
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a text that can be read', () => {
  test('as UTF-8 comes back as it is', () => {
    expect(readOwnText(utf8(english))).toEqual({
      ok: true,
      text: english,
      characters: 3000,
      notes: [],
    });
    expect(readOwnText(chinese)).toMatchObject({ ok: true, text: chinese, notes: [] });
  });

  test.each([
    ['utf-16le', utf16(chinese, true), ['encoding', 'byteOrderMark']],
    ['utf-16be', utf16(english, false), ['encoding', 'byteOrderMark']],
    ['utf-8 with a mark', utf8(`\ufeff${english}`), ['byteOrderMark']],
    ['gb18030', encode(chinese, 'gb18030'), ['encoding']],
  ])('as %s is decoded, with a note', (_, bytes, notes) => {
    const result = readOwnText(bytes);
    if (!result.ok) throw new Error(result.code);
    expect([english, chinese]).toContain(result.text);
    expect(result.notes.map(({ code }) => code)).toEqual(notes);
  });

  test('gets line feeds, and loses stray controls and halves of characters', () => {
    const result = readOwnText(`${english}\r\na\rb\u0001\ud800`);
    expect(result).toMatchObject({ ok: true, text: `${english}\na\nb\ufffd` });
    if (result.ok)
      expect(result.notes).toEqual([
        { code: 'controls', count: 1 },
        { code: 'surrogates', count: 1 },
        { code: 'newlines' },
      ]);
  });
});

describe('a text that cannot be read', () => {
  test('is too short under a thousand characters, however many bytes', () => {
    expect(readOwnText('')).toMatchObject({ ok: false, code: 'tooShort', characters: 0 });
    expect(readOwnText('😀'.repeat(999))).toEqual({
      ok: false,
      code: 'tooShort',
      characters: 999,
      minimum: MINIMUM_CHARACTERS,
    });
    expect(readOwnText('😀'.repeat(1000)).ok).toBe(true);
    expect(readOwnText(' \n'.repeat(5000))).toMatchObject({ code: 'tooShort', characters: 0 });
  });

  test('is too long over eight megabytes', () => {
    expect(readOwnText('a'.repeat(MAXIMUM_BYTES)).ok).toBe(true);
    expect(readOwnText('世'.repeat(3_000_000))).toEqual({
      ok: false,
      code: 'tooLong',
      bytes: 9_000_000,
      maximum: MAXIMUM_BYTES,
    });
  });

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 8],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 2],
    ['noise', Uint8Array.from({ length: 5000 }, (_, i) => ((i * 7919) % 255) + 1), 0],
    ['pasted controls', '\u0002a'.repeat(800), 0],
  ])('is binary if it is %s', (_, source, offset) => {
    const result = readOwnText(source);
    expect(result).toMatchObject({ ok: false, code: 'binary' });
    expect(result).toHaveProperty('offset', offset);
  });

  test.each([
    ['Latin-1', Uint8Array.from(Buffer.from('Il était une fois, à Nîmes. '.repeat(80), 'latin1'))],
    ['Shift JIS', encode(japanese, 'shift_jis')],
    ['EUC-JP', encode(japanese, 'euc-jp')],
    ['EUC-KR', encode(korean, 'euc-kr')],
    ['Big5', encode(taiwanese, 'big5')],
  ])('is wrongly encoded if it is %s, never turned into Chinese nonsense', (_, bytes) => {
    expect(readOwnText(bytes)).toMatchObject({ ok: false, code: 'wrongEncoding' });
  });

  test('says where UTF-8 ends', () => {
    const bytes = utf8(`${english}é`).slice(0, -1);
    expect(readOwnText(bytes)).toEqual({
      ok: false,
      code: 'wrongEncoding',
      offset: 3000 + dashes(),
    });
  });
});

/** Bytes of the sample over its characters: its dashes take three bytes each. */
function dashes(): number {
  return utf8(english).length - english.length;
}
