/** Numbers of papers, in a table, beside those of the reader's run. */
import type { ControlValues, RunSizes, RunView, TextFacts } from '#training/client';
import type { Localized } from '../types';

/** What a paper prints: a number, words, or null where its authors do not say. */
export type Printed = number | string | Localized | null;

/** A number that the reader's run reports of itself. */
export type OwnFact =
  'parameters' | 'tokensSeen' | 'step' | 'year' | keyof RunSizes | keyof TextFacts;

/** What stands in one place of a table. */
export type Entry<Control extends string = string> =
  | Printed
  /** A setting of the reader's run, or of the one that would be trained now. */
  | { setting: Control | 'steps' }
  /** What the run reports; `or` where it has no such number. */
  | { fact: OwnFact; or?: Localized }
  /** What follows from the run by a formula of the lesson's; null before there is a run. */
  | { from: (run: OwnRun) => number | null }
  /** Several in one place: 62 × 64. */
  | { of: readonly Entry<Control>[]; join: string | Localized }
  /** As the literature reports the paper, not read again there. */
  | { unread: Printed };

/** How the numbers of a column or of a row are written. */
export type EntryFormat = 'number' | 'compact' | 'percent' | 'operations' | 'year';

export interface PaperColumn {
  label: Localized;
  format?: EntryFormat;
  /** Words, from the left; other columns hold numbers. */
  text?: true;
  /** The reader's. */
  own?: true;
}

export interface PaperRow<Control extends string = string> {
  label: string | Localized;
  /** One for each column. */
  cells: readonly Entry<Control>[];
  format?: EntryFormat;
  /** The reader's. */
  own?: true;
  /** What is told of the row below the table, and where its numbers come from. */
  about?: readonly Localized[];
  source?: string;
}

export interface PaperTable<Control extends string = string> {
  /** What the rows are. */
  corner: Localized;
  columns: readonly PaperColumn[];
  rows: readonly PaperRow<Control>[];
}

/** The options of a cell that shows tables of papers, one below the other. */
export interface PaperOptions<Control extends string = string> {
  tables: readonly PaperTable<Control>[];
}

/** The reader's run as a table sees it. */
export interface OwnRun {
  view: RunView | null;
  /** Of the run, or of the page while there is none. */
  settings: ControlValues;
}

/** A number of the run; null while it is not known, or if it has none. */
export function ownFact({ view }: OwnRun, fact: OwnFact): number | null {
  if (fact === 'year') return new Date().getFullYear();
  if (fact === 'tokensSeen' || fact === 'step') return view?.progress[fact] ?? null;
  const { parameters, text, sizes } = view?.facts ?? {};
  return { ...text, ...sizes, parameters }[fact] ?? null;
}
