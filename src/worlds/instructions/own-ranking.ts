/** A reader's ranking of the answers to one prompt, as a line of JSON has it. */
export interface OwnRanking {
  subject: string;
  /** From best to worst, words with blanks between them. */
  ranked: string[];
}

/** Rankings as a text, one JSON object a line. */
export const writeRankings = (rankings: readonly OwnRanking[]): string =>
  rankings.map(({ subject, ranked }) => JSON.stringify({ subject, ranked })).join('\n');
