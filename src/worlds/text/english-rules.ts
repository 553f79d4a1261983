import type { Choice, Rules } from './machine';

/**
 * A tiny English of 22 words: "the red fox by the pond sees two owls."
 *
 * Two things need attention to be foreseen, both across the place in between ("by the pond"): the
 * verb has an s if there is one animal, and an animal that makes a sound makes its own.
 * Each text ends with a space or a line, so that no choice begins another.
 */
const ANIMALS = [
  { name: 'cat', plural: 'cats', sound: 'purr', weight: 4 },
  { name: 'fox', plural: 'foxes', sound: 'bark', weight: 3 },
  { name: 'hen', plural: 'hens', sound: 'cluck', weight: 2 },
  { name: 'owl', plural: 'owls', sound: 'hoot', weight: 1 },
];
const ADJECTIVES = { red: 3, old: 2, shy: 1 };
const PLACES = { pond: 3, barn: 2, tree: 1 };
const TRANSITIVE = { see: 3, like: 2, chase: 1 };

/** Which animals may follow: one, several, or (after "the") either. */
type Number = 'one' | 'many' | 'any';

function determiners(next: (number: Number) => string): Choice[] {
  return [
    { text: 'the ', weight: 4, next: next('any') },
    { text: 'one ', weight: 2, next: next('one') },
    { text: 'two ', weight: 2, next: next('many') },
  ];
}

function adjectives(next: string): Choice[] {
  return Object.entries(ADJECTIVES).map(([word, weight]) => ({ text: `${word} `, weight, next }));
}

function nouns(
  number: Number,
  end: string,
  next: (animal: string, number: Number) => string,
): Choice[] {
  return ANIMALS.flatMap(({ name, plural, weight }) => [
    ...(number === 'many' ? [] : [{ text: name + end, weight, next: next(name, 'one') }]),
    ...(number === 'one' ? [] : [{ text: plural + end, weight, next: next(name, 'many') }]),
  ]);
}

/** A noun phrase: a third of the nouns has an adjective. */
function nounPhrase(
  role: string,
  end: string,
  next: (animal: string, number: Number) => string,
): Rules {
  const rules: Record<string, readonly Choice[]> = {};
  for (const number of ['one', 'many', 'any'] as const) {
    const bare = nouns(number, end, next);
    rules[`${role} ${number} noun`] = bare;
    rules[`${role} ${number}`] = [
      ...adjectives(`${role} ${number} noun`),
      ...scaled(bare, 2 * weight(adjectives(''))),
    ];
  }
  return rules;
}

function scaled(choices: readonly Choice[], total: number): Choice[] {
  const factor = total / weight(choices);
  return choices.map((choice) => ({ ...choice, weight: choice.weight * factor }));
}

function weight(choices: readonly Choice[]): number {
  return choices.reduce((sum, choice) => sum + choice.weight, 0);
}

/** After the subject: a place in three of five sentences; then a sound, or a deed to another. */
function predicates(): Rules {
  const rules: Record<string, readonly Choice[]> = {};
  for (const { name, sound } of ANIMALS) {
    for (const number of ['one', 'many']) {
      const s = number === 'one' ? 's' : '';
      const verbs: Choice[] = [
        ...scaled([{ text: `${sound}${s}.\n`, weight: 1, next: 'start' }], 2),
        ...scaled(
          Object.entries(TRANSITIVE).map(([verb, weight]) => ({
            text: `${verb}${s} `,
            weight,
            next: 'object',
          })),
          2,
        ),
      ];
      rules[`verb ${name} ${number}`] = verbs;
      rules[`place ${name} ${number}`] = Object.entries(PLACES).map(([place, weight]) => ({
        text: `${place} `,
        weight,
        next: `verb ${name} ${number}`,
      }));
      rules[`after ${name} ${number}`] = [
        ...scaled([{ text: 'by the ', weight: 1, next: `place ${name} ${number}` }], 6),
        ...verbs,
      ];
    }
  }
  return rules;
}

export const englishRules: Rules = {
  start: determiners((number) => `subject ${number}`),
  ...nounPhrase('subject', ' ', (animal, number) => `after ${animal} ${number}`),
  ...predicates(),
  object: determiners((number) => `object ${number}`),
  ...nounPhrase('object', '.\n', () => 'start'),
};
