import { sharedCells, type CellSpec, type Change, type Localized, type NamedTerm } from '#notebook';
import { recipes } from '#training/client';

/** Everything that a run of this lesson is made of. */
export const ofRun = [
  ...recipes.clip.controls.map(({ name }) => name),
  ...['steps', 'seed', 'data'],
];

/** A cell with a second run, beside the student's or another, that differs in one thing. */
export const variant = (
  id: string,
  title: Localized,
  change: Change,
  claim: Localized,
  measures: readonly NamedTerm[],
  beside?: string,
): CellSpec => ({
  ...{ id, title, kind: 'train', provides: [], height: 160 },
  // What a cell's own change is about is no reason for its result to be stale.
  needs: ofRun.filter((name) => !(name in (change.controls ?? {})) && !(name in change)),
  component: sharedCells.variant,
  options: { change, claim, measures, ...(beside && { beside }) },
});
