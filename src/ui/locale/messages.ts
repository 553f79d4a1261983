import { locale } from './locale.svelte';

type Message = string | ((...args: never[]) => string);
interface Messages {
  [key: string]: Message | Messages;
}

/** The same keys and the same function signatures, whatever the words. */
type InAnotherLanguage<M> = {
  readonly [K in keyof M]: M[K] extends string
    ? string
    : M[K] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : InAnotherLanguage<M[K]>;
};

/**
 * Strings that a person reads, in every language of the site. English sets the keys and the
 * signatures; a missing, extra or differently typed Chinese message does not compile.
 * @returns an object whose `current` follows the language of the page
 */
export function defineMessages<M extends Messages>(messages: {
  en: M;
  zh: InAnotherLanguage<NoInfer<M>>;
}): { readonly current: InAnotherLanguage<M> } {
  return {
    get current() {
      // Only widens: M is InAnotherLanguage<M> with literal strings, which TypeScript cannot see.
      const en = messages.en as unknown as InAnotherLanguage<M>;
      return locale.current === 'zh' ? messages.zh : en;
    },
  };
}
