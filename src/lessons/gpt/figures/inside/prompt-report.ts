/** What became of a prompt on its way into the model. */
interface PromptReport {
  /** Characters that the vocabulary lacks, each once, in the order of the text. */
  skipped: string[];
  /** True if the model reads only the end of the prompt: its context holds no more. */
  cut: boolean;
}

const visible: Record<string, string> = { ' ': '␣', '\n': '↵', '\t': '⇥', '\r': '␍' };

/** A character as labels of tokens write it: white space is visible. */
export const characterLabel = (character: string) => visible[character] ?? character;

/**
 * Compares a prompt with the tokens that a model of characters made of it. Characters that it lacks
 * were skipped; of the rest it kept the last ones, as many as its context holds.
 * @param tokens labels of the tokens, oldest first
 * @param context most tokens that the model reads
 */
export function reportOnCharacters(
  text: string,
  tokens: readonly string[],
  context: number,
): PromptReport {
  const skipped: string[] = [];
  const characters = [...text];
  let left = tokens.length;
  let at = characters.length;
  // From the end: what is not the next token backwards has no token at all.
  while (at > 0 && left > 0) {
    const character = characters[--at]!;
    if (characterLabel(character) === tokens[left - 1]) left--;
    else skipped.push(character);
  }
  const cut = at > 0 && tokens.length >= context;
  if (!cut) while (at > 0) skipped.push(characters[--at]!);
  return { skipped: [...new Set(skipped.reverse())], cut };
}

/**
 * The same for tokens of bytes, which lack nothing: the prompt was cut if the context is full and its
 * tokens, written out, are shorter than the text.
 */
export function reportOnBytes(
  text: string,
  tokens: readonly string[],
  context: number,
): PromptReport {
  // A label of half a character is written as \xE4, a byte each; any other is the text itself.
  const bytesOf = (label: string) =>
    /^(\\x[0-9A-F]{2})+$/.test(label)
      ? label.length / 4
      : new TextEncoder().encode(label.replaceAll(/[␣↵⇥␍]/g, ' ')).length;
  const read = tokens.reduce((sum, label) => sum + bytesOf(label), 0);
  const given = new TextEncoder().encode(text).length;
  return { skipped: [], cut: tokens.length >= context && read < given };
}
