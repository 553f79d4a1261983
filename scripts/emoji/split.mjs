/** Which emoji no model is trained on. */
import { createHash } from 'node:crypto';

/** Emoji held out, of all: about one in nine. */
const SHARE = 1 / 9;
/** And so many of the emoji of one subgroup at most: hearts would be half of it. */
const OF_SUBGROUP = 1 / 4;
/** A held-out emoji has so many words that so many emoji of the training part have, too. */
const WORDS = 3;
const ELSEWHERE = 3;

/**
 * By emoji, not by picture, or the same thing would be in both parts in two styles. Only an emoji whose words
 * occur with others can be held out: what “narwhal” means, nobody learns without one. In the order of a hash,
 * so that the choice is as good as random and stays when the list changes.
 *
 * @param {{ hexcode: string, subgroup: string, en: Names, zh: Names }[]} emoji
 * @returns {Set<string>} the hexcodes of those held out
 */
export function heldOutOf(emoji) {
  const parts = [(one) => englishWords(one.en), (one) => chineseCharacters(one.zh)];
  const counts = parts.map((words) => count(emoji.flatMap((one) => [...words(one)])));
  const room = count(emoji.map(({ subgroup }) => subgroup));
  for (const [subgroup, all] of room) room.set(subgroup, Math.floor(all * OF_SUBGROUP));
  const heldOut = new Set();
  for (const one of [...emoji].sort((a, b) => (hash(a) < hash(b) ? -1 : 1))) {
    if (heldOut.size >= emoji.length * SHARE) break;
    const known = parts.map((words, i) =>
      [...words(one)].filter((word) => counts[i].get(word) > ELSEWHERE),
    );
    if (known.some((words) => words.length < WORDS) || room.get(one.subgroup) === 0) continue;
    heldOut.add(one.hexcode);
    room.set(one.subgroup, room.get(one.subgroup) - 1);
    parts.forEach((words, i) => {
      for (const word of words(one)) counts[i].set(word, counts[i].get(word) - 1);
    });
  }
  return heldOut;
}

const hash = ({ hexcode }) => createHash('sha256').update(hexcode).digest('hex');

const englishWords = ({ name, words }) =>
  new Set([name, ...words].flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}’-]+/gu) ?? []));

const chineseCharacters = ({ name, words }) =>
  new Set([name, ...words].flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []));

function count(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @typedef {{ name: string, words: string[] }} Names */
