/** White space made visible by the signs of the tokenizers' labels: ` the` and `the` are seen to be two. */
export function visibleText(text: string): string {
  return (
    text
      .replaceAll(' ', '␣')
      .replaceAll('\r', '␍')
      .replaceAll('\n', '↵')
      .replaceAll('\t', '⇥')
      .replaceAll('\u3000', '□')
      // What has no glyph at all would be an empty box that cannot be pointed at.
      .replace(/[\p{Cc}\p{Cf}]/gu, (character) => `⟨${character.codePointAt(0)!.toString(16)}⟩`)
  );
}
