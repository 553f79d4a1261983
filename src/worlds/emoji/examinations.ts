import { batchOf, type Examination, type Language, type Split } from '#worlds/pictures';
import { descriptionOf } from './captions';
import { kinds } from './kinds';
import type { Drawn } from './items';

/**
 * What a model of the emoji is asked: which emoji is it, among as many as are held out, and what kind of
 * thing. The kinds are words of captions, never classes that it was trained for.
 */
export function examinationsOf(
  items: readonly Drawn[],
  language: Language,
  size: number,
): Examination[] {
  const heldOut = items.filter(({ split }) => split === 'heldOut');
  const many = new Set(heldOut.map(({ meaning }) => meaning)).size;
  const trained = items.filter(({ split }) => split === 'train');
  // As many as are held out, spread over the list, so that chance is the same.
  const meanings = [...new Set(trained.map(({ meaning }) => meaning))];
  const every = meanings.length / many;
  const some = new Set(Array.from({ length: many }, (_, i) => meanings[Math.floor(i * every)]));
  const seen = trained.filter(({ meaning }) => some.has(meaning));
  return [
    named('zeroShotSeen', 'train', seen, language, size),
    named('zeroShotHeldOut', 'heldOut', heldOut, language, size),
    ofKinds('kindSeen', 'train', trained, language, size),
    ofKinds('kindHeldOut', 'heldOut', heldOut, language, size),
  ];
}

function named(
  name: string,
  split: Split,
  items: readonly Drawn[],
  language: Language,
  size: number,
): Examination {
  const meanings = [...new Set(items.map(({ meaning }) => meaning))];
  const described = new Map(items.map(({ meaning, emoji }) => [meaning, emoji]));
  return {
    name,
    split,
    classes: meanings.map((meaning) => {
      const prompt = descriptionOf(described.get(meaning)!, language);
      return { name: described.get(meaning)![language][0], prompts: [prompt] };
    }),
    pictures: asBatch(items, language, size),
    labels: Int32Array.from(items, ({ meaning }) => meanings.indexOf(meaning)),
  };
}

function ofKinds(
  name: string,
  split: Split,
  items: readonly Drawn[],
  language: Language,
  size: number,
): Examination {
  const kindOf = ({ emoji }: Drawn) =>
    kinds.findIndex(({ subgroups }) => subgroups.includes(emoji.subgroup));
  const asked = items.filter((item) => kindOf(item) >= 0);
  return {
    name,
    split,
    classes: kinds.map((kind) => ({ name: kind[language], prompts: [kind[language]] })),
    pictures: asBatch(asked, language, size),
    labels: Int32Array.from(asked, kindOf),
  };
}

const asBatch = (items: readonly Drawn[], language: Language, size: number) =>
  batchOf(
    items,
    items.map(({ emoji }) => descriptionOf(emoji, language)),
    size,
  );
