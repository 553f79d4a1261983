import { parseArgs } from 'node:util';

export interface TrialArguments {
  /** Null for all. */
  lesson: string | null;
  cell: string | null;
  /** Null for those that the cells declare. */
  seeds: readonly number[] | null;
  dry: boolean;
  again: boolean;
}

/** A command line that cannot be carried out; the message says what to change. */
export class UsageError extends Error {}

export const help = `npm run trials -- <lesson> [cell] [options]

Trains what the cells of a lesson are tried with beforehand, on WebAssembly, and writes the numbers into
src/lessons/<lesson>/trials/<cell>.json. A seed that is there with the same settings is not trained again.
Without a lesson: all of them.

  --seeds 1,2   these seeds instead of those that the cells declare
  --again       train all of them, whatever is there
  --dry         say what would be trained, and train nothing`;

/** @throws UsageError */
export function readArguments(argv: readonly string[]): TrialArguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (positionals.length > 2)
    throw new UsageError(`Name one lesson and one cell, not ${positionals.join(' ')}.`);
  const [lesson = null, cell = null] = positionals;
  return {
    lesson,
    cell,
    seeds: values.seeds === undefined ? null : readSeeds(values.seeds),
    dry: values.dry ?? false,
    again: values.again ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        seeds: { type: 'string' },
        dry: { type: 'boolean' },
        again: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See --help.`);
  }
}

function readSeeds(given: string): number[] {
  const seeds = given.split(',').map((seed) => (/^\d+$/.test(seed.trim()) ? Number(seed) : NaN));
  if (seeds.every(Number.isSafeInteger)) return [...new Set(seeds)];
  throw new UsageError(`--seeds takes whole numbers with commas between, not “${given}”.`);
}
