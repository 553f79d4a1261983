/**
 * GPT-2's pattern: contractions, words with their leading space, numbers, other signs, white space
 * (`encoder.py` of openai/gpt-2). `\s` is spelt `White_Space` because JavaScript's own `\s` differs
 * from Unicode's at U+0085 and U+FEFF, and so from GPT-2's.
 */
const PATTERN =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** Cuts a text into the pieces inside which bytes may merge; joined, they are the text. */
export function preTokenize(text: string): string[] {
  return text.match(PATTERN) ?? [];
}
