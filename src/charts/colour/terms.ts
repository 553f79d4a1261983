/** The colours of loss terms, as `Term.colour` of a recipe names them. */
export const termColours = [
  'blue',
  'orange',
  'green',
  'purple',
  'vermilion',
  'sky',
  'yellow',
  'ink',
] as const;
export type TermColour = (typeof termColours)[number];

/** The CSS colour of a term: follows the theme. */
export function termColour(colour: TermColour): string {
  return `var(--term-${colour})`;
}

/** Dash patterns by run: the first solid; what colour is to a term, the dash is to a run. */
export const runDashes = ['', '6 4', '2 3', '10 3 2 3', '10 3 2 3 2 3', '1 5'] as const;

export const dashOfRun = (run: number): string => runDashes[run % runDashes.length]!;
