import type { Component } from 'svelte';
import type { RecipeId } from '#training/client';
import type { CellKind } from '../types';
import type { Place } from './cell';
import type { CellProps } from './props';
import type { ValueName } from './values';

/** Options in place of others while the lesson is about other data than at first. */
export type PerDataset<Options> = { perDataset?: Readonly<Record<string, Partial<Options>>> };

/** A figure that only this lesson has. */
export type FigureOf<R extends RecipeId, Extra, Options> = Place & {
  kind?: CellKind;
  needs?: readonly ValueName<R, Extra>[];
  provides?: readonly ValueName<R, Extra>[];
  component: () => Promise<{ default: Component<CellProps<R, Options, Extra>> }>;
  /** Parts of sentences that the prose holds for it. */
  texts?: { required?: readonly string[]; optional?: readonly string[] };
} & PerDataset<Options> &
  (unknown extends Options
    ? { options?: undefined }
    : object extends Options
      ? { options?: Options }
      : { options: Options });
