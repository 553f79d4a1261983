import type { SceneOptions } from './options';
import { kindsOf, PLACES, type Kind, type Thing } from './things';
import { kindWords, placeWord, wordingsOf, type Told } from './wordings';

const TOLD: readonly Told[] = ['places', 'none', 'left', 'above'];

/** What a caption of this world says. */
export interface ReadCaption {
  /** In the order in which they are named; the place is 0 where none is told. */
  things: Thing[];
  /** Whether places are told. */
  places: boolean;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const folded = (text: string) => text.normalize('NFKC').toLowerCase();
const plain = (text: string) => folded(text).trim().replace(/\s+/g, ' ');

/**
 * What a caption asks for, if it is one that the grammar can write with as many objects as it likes; else
 * null. The reverse of `say`.
 */
export function readCaption(
  caption: string,
  { language, colours }: Pick<SceneOptions, 'language' | 'colours'>,
): ReadCaption | null {
  const kinds = new Map(kindsOf(colours).map((kind) => [kindWords(language, kind), kind]));
  const places = new Map(PLACES.map((_, place) => [placeWord(language, place), place]));
  const anyOf = (words: Iterable<string>) => `(${[...words].map(escaped).join('|')})`;
  for (const objects of [1, 2, 3])
    for (const told of TOLD)
      for (const pattern of wordingsOf(language, objects, told)) {
        const slots = [...pattern.matchAll(/\{(p?)(\d)\}/g)];
        const between = pattern.split(/\{p?\d\}/).map((text) => escaped(folded(text)));
        const source = between.reduce(
          (all, text, i) => all + anyOf(slots[i - 1][1] ? places.keys() : kinds.keys()) + text,
        );
        const found = new RegExp(`^${source}$`, 'u').exec(plain(caption));
        if (!found) continue;
        const things: Thing[] = Array.from({ length: objects }, () => ({ ...NOTHING, place: 0 }));
        slots.forEach(([, isPlace, index], i) => {
          const word = found[i + 1];
          const thing = things[Number(index)];
          Object.assign(thing, isPlace ? { place: places.get(word) } : kinds.get(word));
        });
        return { things, places: told === 'places' };
      }
  return null;
}

const NOTHING: Kind = { colour: 0, shape: 0 };
