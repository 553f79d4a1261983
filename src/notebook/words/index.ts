/** What a reader calls values: those that lessons share, and the controls of each recipe. */
import type { Locale } from '#ui';
import type { ValueWords } from '../types';
import en from './shared.en.md?words';
import zh from './shared.zh.md?words';

export type Words = Readonly<Record<string, ValueWords>>;

const shared: Record<Locale, Words> = { en, zh };

// Words stand beside the declaration that they are for; to the compiler they are text, not training.
const ofRecipes = import.meta.glob<Words>('../../training/recipes/*/words.*.md', {
  query: '?words',
  import: 'default',
});

/** Words for the values of a lesson on this recipe; those that only one lesson has come on top. */
export async function wordsOf(recipe: string, language: Locale): Promise<Words> {
  const own = ofRecipes[`../../training/recipes/${recipe}/words.${language}.md`];
  return { ...shared[language], ...(await own?.()) };
}
