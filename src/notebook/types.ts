/**
 * The shape of a lesson. A lesson is declared (spec), the notebook runs it (lesson context).
 */
import type { Component } from 'svelte';
import type { Control, RecipeId, Term } from '#training/client';
import type { Locale } from '#ui';
import type { LessonContext } from './context.svelte';
import type { Quiz } from './quiz/question';

/** A text in every language of the site. */
export type Localized = Record<Locale, string>;

export type CellKind = 'control' | 'code' | 'train' | 'plot' | 'predict' | 'exercise' | 'quiz';

/** One cell of a lesson. Its place in the page is a `::cell{id=…}` directive in the prose. */
export interface CellSpec {
  /** kebab-case, the same in every language; the URL of the stand-alone cell. */
  id: string;
  kind: CellKind;
  title: Localized;
  /** Names of the values that this cell reads; a train cell turns stale when one of them changes. */
  needs: readonly string[];
  /** Names of the values that this cell writes. */
  provides: readonly string[];
  /** Loaded when the cell first comes near the screen. */
  component: () => Promise<{ default: Component<CellProps> }>;
  /** `wide` figures may leave the reading column. */
  width?: 'column' | 'wide';
  /** Pixels kept free until the component is there, so that the page does not jump. */
  height?: number;
  /** Plain arguments for a component that serves several cells (an ablation, say). */
  options?: Record<string, unknown>;
  /** Its sentences in the prose; none unless said. */
  texts?: PartNames;
  /** What is otherwise while the lesson is about other data than it begins with, by the data's id. */
  on?: Readonly<Record<string, CellThere>>;
}

/** A cell where the lesson is about other data. */
export interface CellThere {
  /** Why there is nothing to show; said in place of the cell. */
  none?: Localized;
  /** Arguments over those that the cell has otherwise. */
  options?: Record<string, unknown>;
}

export interface CellProps {
  cell: CellSpec;
  lesson: LessonContext;
}

/** Compiled prose: HTML made at build time, with places for cells between. */
export interface Prose {
  title: string;
  /** One sentence for the course map and for search results. */
  summary: string;
  headings: { id: string; text: string; depth: number }[];
  /** `line`: where in the file it begins. */
  blocks: (
    { kind: 'html'; html: string; line: number } | { kind: 'cell'; id: string; line: number }
  )[];
  /** The sentences that cells hold, by the cell's id and the part's name. */
  cells: Record<string, Record<string, PartText>>;
  language: Locale;
  /** Path in the project, for messages. */
  file: string;
}

/** Sentences of a cell: as HTML, and as words alone for captions and labels. */
export interface PartText {
  html: string;
  text: string;
  /** Where in the file it begins. */
  line: number;
}

/** Which parts of sentences the prose must and may hold for a cell, besides no other. */
export interface PartNames {
  required: readonly string[];
  optional?: readonly string[];
}

/** What the site knows of a lesson before its prose is loaded (`./prose.en.md?about`). */
export type ProseAbout = Pick<Prose, 'title' | 'summary' | 'headings'>;

export interface LessonSpec {
  id: string;
  minutes: number;
  about: Record<Locale, ProseAbout>;
  prose: Record<Locale, () => Promise<{ default: Prose }>>;
  /** The questions of its quiz, if it has one; the registry finds them. */
  quiz?: Record<Locale, () => Promise<{ default: Quiz }>>;
  cells: readonly CellSpec[];
  /** Initial values of the graph, by name. */
  values: () => Record<string, unknown>;
  /** What a reader calls these values: “learning rate changed”. */
  valueNames: Record<string, Localized>;
  /** What a URL may set (`set.width=64`): each control's value is in the graph under its name. */
  controls: readonly Control[];
  /** What a reader calls the runs of the lesson besides the student's own, by name. */
  runNames?: Record<string, Localized>;
  /** The terms that prose, charts and code of this lesson may name. */
  terms: readonly Term[];
  /** The node of this lesson on the course map. */
  model: {
    name: Localized;
    recipe: RecipeId;
    /** Ids of the lessons whose models this one starts from. */
    from: readonly string[];
  };
}
