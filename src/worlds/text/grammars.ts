import { chineseRules } from './chinese-rules';
import { englishRules } from './english-rules';
import { grammarOf, type Grammar } from './grammar-world';

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
