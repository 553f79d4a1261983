const CHINESE = /\p{Script=Han}/u;
/** Runs of Chinese characters, runs of letters and digits; what stands between them separates. */
const PIECES = /\p{Script=Han}+|[\p{L}\p{N}\p{M}'’-]+/gu;

/**
 * The words of a caption. Letters go by blanks and punctuation, in lower case. Chinese has no blanks:
 * the longest known word first, and a character that begins no known word is a word by itself.
 *
 * @param known words of more than one Chinese character
 */
export function segment(text: string, known: ReadonlySet<string>, longest: number): string[] {
  const pieces = text.normalize('NFKC').toLowerCase().match(PIECES) ?? [];
  return pieces.flatMap((piece) =>
    CHINESE.test(piece) ? chineseWords([...piece], known, longest) : [piece],
  );
}

function chineseWords(characters: string[], known: ReadonlySet<string>, longest: number): string[] {
  const words: string[] = [];
  for (let at = 0; at < characters.length;) {
    let length = Math.min(longest, characters.length - at);
    while (length > 1 && !known.has(characters.slice(at, at + length).join(''))) length--;
    words.push(characters.slice(at, at + length).join(''));
    at += length;
  }
  return words;
}

/** Every word that these captions use, most frequent first, ties in the order of code points. */
export function wordsOfCaptions(captions: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const caption of captions)
    for (const word of segment(caption, NONE, 1)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : a > b ? 1 : 0))
    .map(([word]) => word);
}

const NONE: ReadonlySet<string> = new Set();
