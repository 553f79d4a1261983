/** Runs that were tried beforehand, as `npm run trials` keeps them in `src/lessons/<lesson>/trials`. */
import type { BackendName, ControlValues, RecipeId } from '#training/client';

/** Which runs a cell is to be tried with beforehand, in the declaration of the cell. */
export interface CellTrials<Preset extends string = string, Controls = ControlValues> {
  seeds: readonly number[];
  /** The same with other settings than the lesson begins with, by a name for them: `train@emoji`. */
  also?: Readonly<Record<string, TrialStart<Preset, Controls>>>;
}

/** Settings that a trial begins with in place of the lesson's. */
export interface TrialStart<Preset extends string = string, Controls = ControlValues> {
  seeds: readonly number[];
  /** The values of this preset of the recipe, its number of steps and its data. */
  preset?: Preset;
  steps?: number;
  controls?: Partial<Controls>;
  baseModels?: Record<string, string>;
}

/** What the runs of a trial were made of, the seed apart. */
export interface TrialSettings {
  recipe: RecipeId;
  /** Id of shipped data. */
  data: string;
  steps: number;
  /** All of the recipe's. */
  controls: ControlValues;
  /** The models that the runs started from, by role. */
  baseModels: Record<string, string>;
}

/** How the runs ended: for each term a number a seed; null where a run came apart. */
export type TrialTerms = Readonly<Record<string, readonly (number | null)[]>>;

/** Where and when some of the seeds were measured. */
export interface Measured {
  seeds: readonly number[];
  /** Where the numbers were read, if they are older than the command. */
  from?: string;
  commit?: string;
  /** True if the code was not that of the commit alone. */
  dirty?: true;
  backend?: BackendName;
  date?: string;
  node?: string;
  cpu?: string;
}

export interface Trial {
  lesson: string;
  cell: string;
  base: TrialSettings;
  /** Null for a run with which nothing is compared. */
  changed: TrialSettings | null;
  seeds: readonly number[];
  terms: { base: TrialTerms; changed: TrialTerms | null };
  measured: readonly Measured[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSettings = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['recipe'] === 'string' &&
  typeof value['data'] === 'string' &&
  typeof value['steps'] === 'number' &&
  isObject(value['controls']) &&
  isObject(value['baseModels']);

const areTerms = (value: unknown, seeds: number): boolean =>
  isObject(value) &&
  Object.values(value).every(
    (numbers) =>
      Array.isArray(numbers) &&
      numbers.length === seeds &&
      numbers.every((number) => number === null || typeof number === 'number'),
  );

/**
 * Reads a trial's file.
 *
 * @throws saying what is wrong with it
 */
export function readTrial(value: unknown): Trial {
  assertTrial(value);
  return value;
}

function assertTrial(value: unknown): asserts value is Trial {
  if (!isObject(value)) throw new Error('no trial: the file holds no object');
  const { lesson, cell, base, changed, seeds, terms, measured } = value;
  if (typeof lesson !== 'string' || typeof cell !== 'string')
    throw new Error('the trial does not say of which lesson and cell it is');
  if (!Array.isArray(seeds) || seeds.length === 0 || !seeds.every(Number.isSafeInteger))
    throw new Error('the trial has no seeds');
  if (!isSettings(base) || (changed !== null && !isSettings(changed)))
    throw new Error('the settings of the trial are not complete');
  const told = isObject(terms) ? terms : {};
  if (
    !areTerms(told['base'], seeds.length) ||
    (changed === null ? told['changed'] !== null : !areTerms(told['changed'], seeds.length))
  )
    throw new Error('the trial does not have one number of each term for each seed');
  if (!Array.isArray(measured) || !measured.every(isObject))
    throw new Error('the trial does not say when it was measured');
}
