import { citationsIn, formulasIn, termsIn } from './marks';

const kinds = { formulas: formulasIn, terms: termsIn, 'numbers of trials': citationsIn };

/**
 * Compares what must be the same in every language: the formulas, terms and citations of a text, in any order
 * and as often as the language wants.
 * @param here where the second stands, with file and line
 * @param there where the first stands
 * @returns what differs
 */
export function unlike(
  what: string,
  html: readonly [first: string, second: string],
  here: string,
  there: string,
): string[] {
  return Object.entries(kinds).flatMap(([kind, find]) => {
    const [first, second] = html.map(
      (text) => [...new Set(find(text))].sort().join(', ') || 'none',
    );
    return first === second
      ? []
      : [`${here}: ${what} has other ${kind} than ${there}: ${second} for ${first}`];
  });
}
