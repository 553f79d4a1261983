/** What a lesson tells an ablation. */
import type { Component } from 'svelte';
import type { ControlName, RecipeId, RunView } from '#training/client';
import type { ChangeOf, NamedTerm } from '../cells/options';
import type { LessonContext } from '../context.svelte';
import type { LessonRun } from '../runs/runs.svelte';
import type { Localized } from '../types';

/** A run with something changed in the student's settings. */
export interface Side<R extends RecipeId = RecipeId> extends ChangeOf<R> {
  /** Name of the run. @default the cell's id */
  run?: string;
  /** Controls that are so many times the student's own value, up to the most that the control takes. */
  times?: Readonly<Partial<Record<ControlName<R>, number>>>;
}

/** The run of another ablation by its cell's id, a side of its own, or nothing. */
export type Beside<R extends RecipeId = RecipeId> = string | (Side<R> & { run: string }) | null;

export interface AblationOptions<Term extends string = string, R extends RecipeId = RecipeId> {
  /** What is changed; of several changes the reader chooses one. */
  change: Side<R> | readonly [Side<R>, ...Side<R>[]];
  /**
   * What it is compared with: the run of another ablation, by that cell's id, or a side of its own. Null if
   * it is compared with nothing; its guess is then a claim.
   * @default the student's own run
   */
  beside?: Beside<R>;
  /** What is measured; the first is what the cell is about. */
  terms: readonly [NamedTerm<Term>, ...NamedTerm<Term>[]];
  /**
   * How the reader guesses: where the first term ends beside the other run, which the numbers judge, or
   * whether what the cell claims holds, which the reader judges.
   * @default direction
   */
  guess?: 'direction' | 'claim';
  /** Parts of the outcome that numbers judge, once the run has ended. */
  checks?: readonly Check<Term>[];
  /** Names of the levels to compare with that the recipe gives for a term. */
  baselines?: Readonly<Record<string, Localized>>;
  /** Shows something that both models made. @default the last text of each, if they write */
  sample?: () => Promise<{ default: Component<SampleProps> }>;
}

/** A part of a claim: how a term ends, compared with something. */
export interface Check<Term extends string = string> {
  /** The part in words: “the reward rises”. */
  label: Localized;
  term: Term;
  /** What it was at the start of the same run, what it is at the end of the other run, or a number. */
  than: 'start' | 'base' | number;
  is: 'above' | 'below';
  /** By so much at least. */
  by?: number;
}

/** One of the two runs as its figures show it. */
export interface ShownRun {
  side: 'base' | 'changed';
  run: LessonRun;
  view: RunView;
  /** What a reader calls it. */
  name: string;
}

export interface SampleProps {
  lesson: LessonContext;
  /** Those that have been trained, what is compared with first. */
  runs: readonly ShownRun[];
}

/** Pictures that a model made, end to end: [count, size, size, 3] bytes. */
export interface MadePictures {
  pixels: Uint8Array;
  size: number;
  /** What was asked for. */
  caption?: string;
}
