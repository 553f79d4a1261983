/** A module of the project as a page shows it: made at build time from the file that runs. */
export interface SourceCode {
  /** Path inside the project. */
  file: string;
  /** Number of the first line shown. */
  firstLine: number;
  text: string;
  /** Highlighted HTML, one entry a line. */
  lines: string[];
}

/** Which lines speak of which term: `{ valLoss: /crossEntropy\(/ }`. */
export type LineTerms = Record<string, RegExp>;

/** A piece of code beside a formula. */
export interface CodePart {
  code: SourceCode;
  terms: LineTerms;
  /** Lines shown at once. @default 24 */
  maxLines?: number;
}

/** The term of each line, or null; the first pattern that matches wins. */
export function termsOfLines(code: SourceCode, terms: LineTerms): (string | null)[] {
  const patterns = Object.entries(terms);
  return code.text
    .split('\n')
    .map((line) => patterns.find(([, pattern]) => pattern.test(line))?.[0] ?? null);
}

/**
 * Terms whose pattern matches no line of the code; a lesson's test holds this empty, so that a change
 * of the module cannot silently cut the link between formula and code.
 */
export function unmatchedTerms(code: SourceCode, terms: LineTerms): string[] {
  const found = new Set(termsOfLines(code, terms));
  return Object.keys(terms).filter((term) => !found.has(term));
}
