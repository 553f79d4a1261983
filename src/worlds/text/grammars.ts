import { chineseRules } from './chineseRules';
import { englishRules } from './englishRules';
import { grammarOf, type Grammar } from './grammarWorld';

let english: Grammar | undefined;
let chinese: Grammar | undefined;

/** The English toy grammar; made at the first call. */
export function englishGrammar(): Grammar {
  return (english ??= grammarOf(englishRules));
}

/** The Chinese toy grammar; made at the first call. */
export function chineseGrammar(): Grammar {
  return (chinese ??= grammarOf(chineseRules));
}
