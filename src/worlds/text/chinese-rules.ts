import type { Choice, Rules } from './machine';

/**
 * 同一类小语法的中文版：“两只红猫在河边追三匹马。” The Chinese twin of the English rules.
 *
 * Here it is the measure word (只, 匹, 条) that must agree with the noun, across an adjective, and
 * the sound that must agree with the animal, across the place.
 */
const ANIMALS = [
  { name: '猫', measure: '只', sound: '喵喵叫', weight: 4 },
  { name: '鸡', measure: '只', sound: '咯咯叫', weight: 2 },
  { name: '马', measure: '匹', sound: '长嘶', weight: 3 },
  { name: '狗', measure: '条', sound: '汪汪叫', weight: 3 },
];
const NUMERALS = { 一: 3, 两: 2, 三: 1 };
const ADJECTIVES = { 红: 2, 老: 2, 小: 3 };
const PLACES = { 在河边: 3, 在树下: 2, 在门外: 1 };
const TRANSITIVE = { 看见: 3, 追着: 2, 喜欢: 1 };
const MEASURES = ['只', '匹', '条'] as const;

function words(table: Record<string, number>, total: number, next: string): Choice[] {
  const sum = Object.values(table).reduce((a, b) => a + b, 0);
  return Object.entries(table).map(([text, weight]) => ({
    text,
    weight: (weight * total) / sum,
    next,
  }));
}

function nounPhrase(role: string, end: string, next: (animal: string) => string): Rules {
  const rules: Record<string, readonly Choice[]> = {
    [role]: words(NUMERALS, 1, `${role} measure`),
    [`${role} measure`]: MEASURES.map((text) => ({
      text,
      weight: total(text),
      next: `${role} ${text}`,
    })),
  };
  for (const measure of MEASURES) {
    const nouns = ANIMALS.filter((animal) => animal.measure === measure).map(
      ({ name, weight }) => ({
        text: name + end,
        weight: weight / total(measure),
        next: next(name),
      }),
    );
    rules[`${role} ${measure} noun`] = nouns;
    rules[`${role} ${measure}`] = [...words(ADJECTIVES, 1, `${role} ${measure} noun`), ...nouns];
  }
  return rules;
}

function total(measure: string): number {
  return ANIMALS.filter((a) => a.measure === measure).reduce((sum, a) => sum + a.weight, 0);
}

function predicates(): Rules {
  const rules: Record<string, readonly Choice[]> = {};
  for (const { name, sound } of ANIMALS) {
    const verbs: Choice[] = [
      { text: `${sound}。\n`, weight: 1, next: 'start' },
      ...words(TRANSITIVE, 1, 'object'),
    ];
    rules[`verb ${name}`] = verbs;
    rules[`after ${name}`] = [...words(PLACES, 3, `verb ${name}`), ...verbs];
  }
  return rules;
}

const subject = nounPhrase('subject', '', (animal) => `after ${animal}`);

export const chineseRules: Rules = {
  ...subject,
  start: subject['subject'],
  ...predicates(),
  ...nounPhrase('object', '。\n', () => 'start'),
};
