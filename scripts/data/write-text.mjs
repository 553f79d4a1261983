import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes a text under static/data and says what it holds. */
export function writeText(name, text) {
  const folder = new URL('../../static/data/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileURLToPath(new URL(name, folder)), text);
  const characters = [...text];
  console.log(
    `${name}: ${characters.length} characters, ${new Set(characters).size} different, ` +
      `${Buffer.byteLength(text)} bytes, sha256 ${createHash('sha256').update(text).digest('hex')}`,
  );
}
