/**
 * Writes static/data/emoji: pictures of things in three styles, and their names in English and Chinese.
 * Sources, versions and licences: package.json here, and NOTICE.
 *
 *   node scripts/emoji/main.mjs
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { ensureInstalledIn, root } from '../lib/install.mjs';
import { choose } from './choose.mjs';
import { nearDuplicates } from './near-duplicates.mjs';
import { rasterise } from './rasterise.mjs';
import { heldOutOf } from './split.mjs';

const SIZE = 32;
const packages = { fluent: 'fluent-emoji-flat', noto: 'noto', twemoji: 'twemoji' };

ensureInstalledIn('scripts/emoji');
const modules = join(root, 'scripts/emoji/node_modules');
const read = (path) => JSON.parse(readFileSync(join(modules, path), 'utf8'));
const names = {
  en: read('emojibase-data/en/data.json'),
  zh: read('emojibase-data/zh/data.json'),
  groups: read('emojibase-data/meta/groups.json'),
};
const styles = Object.fromEntries(
  Object.entries(packages).map(([style, name]) => [
    style,
    {
      chars: read(`@iconify-json/${name}/chars.json`),
      icons: read(`@iconify-json/${name}/icons.json`),
    },
  ]),
);

const candidates = choose(names, styles);
const drawn = [];
for (const at of Object.keys(styles).keys())
  drawn.push(
    visible(
      await rasterise(
        candidates.map(({ icons }) => icons[at]),
        SIZE,
      ),
    ),
  );
const near = nearDuplicates(drawn, candidates.length);
for (const [kept, left] of near)
  console.log(`left out: ${candidates[left].en.name}, nearly ${candidates[kept].en.name}`);
const left = new Set(near.map(([, later]) => later));
const kept = candidates.flatMap((_, at) => (left.has(at) ? [] : [at]));

const heldOut = heldOutOf(kept.map((at) => candidates[at]));
const emoji = kept.map((at) => {
  const { emoji: character, hexcode, subgroup, en, zh } = candidates[at];
  const split = heldOut.has(hexcode) ? { heldOut: true } : {};
  return {
    emoji: character,
    subgroup,
    en: [en.name, ...en.words],
    zh: [zh.name, ...zh.words],
    ...split,
  };
});

const picture = SIZE * SIZE * 4;
mkdirSync(join(root, 'static/data/emoji'), { recursive: true });
write('emoji.json', JSON.stringify({ size: SIZE, styles: Object.keys(styles), emoji }));
for (const [at, style] of Object.keys(styles).entries()) {
  const pixels = Buffer.concat(kept.map((i) => drawn[at].subarray(i * picture, (i + 1) * picture)));
  write(`${style}.zlib`, deflateSync(pixels, { level: 9 }));
}
console.log(`${emoji.length} emoji, ${heldOut.size} of them held out`);

/** Colours of transparent pixels are noise: nobody sees them, and they do not compress. */
function visible(rgba) {
  for (let i = 0; i < rgba.length; i += 4) if (rgba[i + 3] === 0) rgba.fill(0, i, i + 3);
  return rgba;
}

function write(name, content) {
  writeFileSync(join(root, 'static/data/emoji', name), content);
  const bytes = Buffer.byteLength(content);
  console.log(
    `${name}: ${bytes} bytes, sha256 ${createHash('sha256').update(content).digest('hex')}`,
  );
}
