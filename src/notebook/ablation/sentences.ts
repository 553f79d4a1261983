import { formatNumber, formatPercent } from '#ui';
import type { Verdict } from './belief';
import type { Difference, Halt } from './compare';
import { messages } from './messages';

export interface Found {
  difference: Difference | null;
  halt: Halt | null;
  /** The size of chance and what says so; null if nothing does. */
  chance: { by: number; from: 'seed' | 'trials' } | null;
  verdict: Verdict;
  /** What is compared, in the language of the page, and whether it is a share. */
  term: string;
  share: boolean;
  /** What the changed run is called, and the one that it is compared with. */
  name: string;
  baseName: string;
  /** True if the reader can train the other run with a second seed. */
  canRepeat: boolean;
}

/** What the two runs say, in the language of the page: only what was measured. */
export function sentences(found: Found): string[] {
  const { halt, difference } = found;
  return halt ? haltSentences(halt) : difference ? differenceSentences(found, difference) : [];
}

function haltSentences({ step, highest, uniform, checkpoint }: Halt): string[] {
  const say = messages.current;
  const at = formatNumber(step);
  const two = (value: number) => formatNumber(value, { decimals: 2 });
  const first =
    highest === null
      ? say.halted(at)
      : uniform === null
        ? say.haltedAt(at, two(highest))
        : say.haltedAbove(at, two(highest), two(uniform));
  return [first, ...(checkpoint === null ? [] : [say.kept(formatNumber(checkpoint))]), say.base];
}

function differenceSentences(found: Found, { step, base, changed }: Difference): string[] {
  const say = messages.current;
  const { chance, verdict, share, canRepeat } = found;
  const by = Math.abs(changed - base);
  const decimals = decimalsFor(by, share, [base, changed].every(Number.isInteger));
  const show = (value: number) =>
    share ? formatPercent(value, decimals) : formatNumber(value, { decimals });
  const points = (value: number) => say.points(formatNumber(value * 100, { decimals: 1 }));
  // Of the numbers as they are shown, so that the three agree.
  const shown = Math.abs(rounded(changed, decimals) - rounded(base, decimals));
  const told = share ? points(by) : show(shown);
  const least = 1e-4 * Math.max(Math.abs(base), Math.abs(changed));
  const apart = by <= least ? say.equal : changed < base ? say.lower(told) : say.higher(told);
  const ends = [found.name, show(changed), found.baseName, show(base)] as const;
  const result = say.result(formatNumber(step), found.term, ...ends) + apart;
  if (!chance) return [result, canRepeat ? say.noChance : say.oneSeed];
  const size = share ? points(chance.by) : formatNumber(chance.by, { digits: 2 });
  return [
    result,
    chance.from === 'seed' ? say.seedsApart(size) : say.trialsApart(size),
    ...(verdict === 'lower' || verdict === 'same' || verdict === 'higher'
      ? [say.verdicts[verdict]]
      : []),
  ];
}

/** Enough digits to tell the values apart. */
function decimalsFor(difference: number, share: boolean, whole: boolean): number {
  if (share) return 1;
  const needed = difference > 0 ? 1 - Math.floor(Math.log10(difference)) : 3;
  return whole ? 0 : Math.min(5, Math.max(2, needed));
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
