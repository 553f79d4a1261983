/** Names of the terms that compiled prose marks, in order; each as often as it is there. */
export const termsIn = (html: string): string[] =>
  [...html.matchAll(/data-term="([^"]*)"/g)].map((match) => match[1] ?? '');

/**
 * The TeX of the formulas in compiled prose, in order, as KaTeX notes it beside its MathML. Words within a
 * formula are left out: each language has its own.
 */
export const formulasIn = (html: string): string[] =>
  [...html.matchAll(/<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/g)].map(
    (match) => (match[1] ?? '').replace(/\\text\{[^{}]*\}/g, '\\text{}'),
  );

/** The numbers of trials that compiled prose cites, each as it was asked for. */
export const citationsIn = (html: string): string[] =>
  [...html.matchAll(/data-trial="([^"]*)"/g)].map((match) => match[1] ?? '');
