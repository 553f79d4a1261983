import { formatNumber } from '#ui';
import type { Comparison, Halt } from './compare';
import type { Judgement } from './judge.svelte';
import { messages } from './messages';

export interface Found {
  result: Comparison | null;
  halt: Halt | null;
  /** Distance of another seed from the base at the same step; null if there is none. */
  chance: number | null;
  judgement: Judgement | null;
  /** What the changed run is called, and the one that it is compared with. */
  name: string;
  baseName: string;
}

const two = (value: number) => formatNumber(value, { decimals: 2 });
const three = (value: number) => formatNumber(value, { decimals: 3 });

/** What the two runs say, in the language of the page: only what was measured. */
export function sentences({ result, halt, chance, judgement, name, baseName }: Found): string[] {
  const say = messages.current;
  const list: string[] = [];
  if (halt) {
    list.push(say.halted(formatNumber(halt.step), two(halt.highest), two(halt.uniform)));
    if (halt.checkpoint !== null) list.push(say.kept(formatNumber(halt.checkpoint)));
    list.push(say.base);
  } else if (result) {
    const { step, base, broken } = result;
    const difference = Math.abs(broken - base);
    // A small difference is shown with one digit more, so that it and the losses agree.
    const show = difference < 0.05 ? three : two;
    const by = show(difference);
    const apart = by === three(0) ? say.equal : broken < base ? say.lower(by) : say.higher(by);
    list.push(say.result(formatNumber(step), name, show(broken), baseName, show(base)) + apart);
    list.push(chance === null ? say.noChance : say.chance(two(chance)));
  }
  if (judgement) list.push(say.judged(two(judgement.base), two(judgement.broken)));
  return list;
}
