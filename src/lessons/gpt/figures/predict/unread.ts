/**
 * The characters of a prompt that a model of characters left out, since its vocabulary lacks them.
 * @param tokens the labels of what it read: white space made visible
 * @returns each once; empty if all were read
 */
export function unread(text: string, tokens: readonly string[], context: number): string[] {
  const characters = [...text];
  if (tokens.length === characters.length || tokens.length >= context) return [];
  const read = new Set(tokens);
  const visible: Record<string, string> = { ' ': '␣', '\n': '↵', '\t': '⇥' };
  return [...new Set(characters)].filter(
    (character) => !read.has(character) && !read.has(visible[character] ?? character),
  );
}
