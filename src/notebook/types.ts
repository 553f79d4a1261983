/**
 * The shape of a lesson. A lesson is declared (`cells/declare.ts`), the registry of lessons resolves the
 * declaration with its texts to a spec, and the notebook runs the spec (`context.svelte.ts`).
 */
import type { Control, RecipeId, Term } from '#training/client';
import type { Locale } from '#ui';
import type { Quiz } from './quiz/question';
import type { ShownTrial } from './trials/shown-trial';
import type { CellTrials } from './trials/trial';

/** A text in every language of the site. */
export type Localized = Record<Locale, string>;

export type CellKind = 'control' | 'code' | 'train' | 'plot' | 'predict' | 'exercise' | 'quiz';

/** One cell of a lesson. Its place in the page is a `::cell{id=…}` directive in the prose. */
export interface CellSpec<Options = unknown> {
  /** kebab-case, the same in every language; the URL of the stand-alone cell. */
  id: string;
  kind: CellKind;
  title: Localized;
  /** Names of the values that this cell reads; a train cell turns stale when one of them changes. */
  needs: readonly string[];
  /** Names of the values that this cell writes. */
  provides: readonly string[];
  /**
   * Loaded when the cell first comes near the screen: a Svelte component that takes `CellProps`, as the
   * builder which made the cell has checked.
   */
  component: () => Promise<{ default: unknown }>;
  /** `wide` figures may leave the reading column. */
  width?: 'column' | 'wide';
  /** Pixels kept free until the component is there, so that the page does not jump. */
  height?: number;
  /** Arguments of the component. */
  options: Options;
  /** Arguments over those while the lesson is about other data than at first, by the data's id. */
  perDataset?: Readonly<Record<string, Partial<Options>>>;
  /** What a reader calls the run that this cell trains. */
  runName?: Localized;
  /** Its sentences in the prose; none unless said. */
  texts?: PartNames;
  /** The runs that what is said of this cell rests on; they are tried beforehand (`npm run trials`). */
  trials?: CellTrials;
}

/** A lesson's text in one language: compiled prose, and what its values are called. */
export interface Prose extends CompiledProse {
  /** By the name of the value. */
  words: Readonly<Record<string, ValueWords>>;
}

/** Compiled prose: HTML made at build time, with places for cells between. */
export interface CompiledProse {
  title: string;
  /** One sentence for the course map and for search results. */
  summary: string;
  headings: { id: string; text: string; depth: number }[];
  /** `line`: where in the file it begins. */
  blocks: (
    { kind: 'html'; html: string; line: number } | { kind: 'cell'; id: string; line: number }
  )[];
  /**
   * The sentences that cells hold, by the cell's id and the part's name; `main@emoji` is what stands in
   * place of `main` while the lesson is about emoji.
   */
  cells: Record<string, Record<string, PartText>>;
  /** What the lesson's runs came to when they were tried beforehand, by the stems of the trials' files. */
  trials: Record<string, ShownTrial>;
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

/** What a reader calls a value of the graph, and what it does. */
export interface ValueWords {
  name: string;
  /** A sentence under the control. */
  help?: string;
  /** The options of a choice, by option. */
  options?: Readonly<Record<string, string>>;
}

/** A lesson as its folder declares it. */
export interface LessonDeclaration {
  /** The name of its folder, and of its address. */
  id: string;
  /** How long a student needs for it. */
  minutes: number;
  /** The lesson that it is told after, where its base models do not say so already. */
  after?: string;
  cells: readonly CellSpec[];
  /** Initial values of the graph, by name. */
  values: () => Record<string, unknown>;
  /** What a URL may set (`set.width=64`): each control's value is in the graph under its name. */
  controls: readonly Control[];
  /** What a reader calls the runs of the lesson besides the student's own, by name. */
  runNames: Readonly<Record<string, Localized>>;
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

/** A lesson with its texts, ready to be shown. */
export interface LessonSpec extends LessonDeclaration {
  about: Record<Locale, ProseAbout>;
  prose: Record<Locale, () => Promise<Prose>>;
  /** The questions of its quiz, if it has one. */
  quiz?: Record<Locale, () => Promise<Quiz>>;
}
