import type { Term } from '#training/client';

/**
 * The style sheet that gives each term its colour and lights it where the lesson's root carries
 * `data-lit`. CSS cannot compare two attributes, so there is one rule a term.
 */
export function termStyles(terms: readonly Pick<Term, 'name' | 'colour'>[]): string {
  return terms
    .filter(({ name }) => /^\w+$/.test(name))
    .map(
      ({ name, colour }) =>
        `[data-term='${name}']{--term:var(--term-${colour})}` +
        `[data-lit='${name}'] [data-term='${name}']{--lit:1;` +
        `background-color:color-mix(in oklab,var(--term) 22%,transparent)}`,
    )
    .join('\n');
}
