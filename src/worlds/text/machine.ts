/** A choice of a grammar: write `text`, then go on in the rule `next`. */
export interface Choice {
  text: string;
  weight: number;
  next: string;
}

/** Right-linear rules: a text is written choice by choice, beginning at the rule `start`. */
export type Rules = Readonly<Record<string, readonly Choice[]>>;

export interface Transition {
  character: string;
  probability: number;
  next: number;
}

/**
 * A grammar, character by character: in each state one of `transitions[state]` is taken. Different
 * characters lead on from a state, so the text so far says in which state one is (the machine is
 * unifilar), and −log of the transitions taken is the exact loss of a text.
 */
export interface Machine {
  transitions: readonly (readonly Transition[])[];
  /** The state in which a sentence begins. */
  start: number;
}

/**
 * Spells rules out as a machine: the choices of a rule become a tree that shares their beginnings.
 * @throws Error if one choice of a rule begins another, or a rule is missing or empty: then the text
 *   would not determine the state
 */
export function machineOf(rules: Rules, startRule = 'start'): Machine {
  const transitions: Transition[][] = [];
  const stateOf = new Map<string, number>();

  function stateOfRule(name: string): number {
    const known = stateOf.get(name);
    if (known !== undefined) return known;
    const choices = rules[name];
    if (!choices || choices.length === 0) throw new Error(`The grammar has no rule "${name}".`);
    const state = transitions.push([]) - 1;
    stateOf.set(name, state);
    branch(state, name, choices, 0);
    return state;
  }

  /** Choices agree in their first `depth` characters. */
  function branch(state: number, name: string, choices: readonly Choice[], depth: number): void {
    const groups = new Map<string, Choice[]>();
    for (const choice of choices) {
      const character = [...choice.text][depth];
      if (character === undefined || !(choice.weight > 0))
        throw new Error(
          `"${choice.text}" in the rule "${name}" begins another choice, is empty, or has no weight.`,
        );
      groups.set(character, [...(groups.get(character) ?? []), choice]);
    }
    const total = weightOf(choices);
    for (const [character, group] of groups) {
      const ends = group.length === 1 && [...group[0].text].length === depth + 1;
      const next = ends ? stateOfRule(group[0].next) : transitions.push([]) - 1;
      if (!ends) branch(next, name, group, depth + 1);
      transitions[state].push({ character, probability: weightOf(group) / total, next });
    }
  }

  const start = stateOfRule(startRule);
  return { transitions, start };
}

function weightOf(choices: readonly Choice[]): number {
  return choices.reduce((sum, { weight }) => sum + weight, 0);
}

/** All characters that a machine can write, in the order of their code points. */
export function alphabetOf(machine: Machine): string {
  const characters = new Set(machine.transitions.flat().map(({ character }) => character));
  return [...characters].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('');
}
