import type { BackendName, ControlValues } from '#training/client';
import type { Locale } from '#ui';

/** Something in the address that was not used as written; shown to the reader and to an embedder. */
export type Report =
  | { kind: 'unknown'; name: string }
  | { kind: 'clamped'; name: string; given: string; used: string }
  | { kind: 'invalid'; name: string; given: string };

/** What an instructor can set by the address of a lesson or a cell. */
export interface LessonOptions {
  lang: Locale | null;
  theme: 'light' | 'dark' | 'auto' | null;
  seed: number | null;
  backend: BackendName | null;
  /** `off` runs every training step operation by operation, for comparison with the replayed one. */
  capture: 'on' | 'off' | null;
  /** Values of the controls that the address sets, within their ranges. */
  controls: ControlValues;
  /** Names of controls, or ids of cells, that the reader may not change. */
  lock: ReadonlySet<string>;
  /** Names of controls, or ids of cells, that are not shown. */
  hide: ReadonlySet<string>;
}

export const noOptions: LessonOptions = {
  lang: null,
  theme: null,
  seed: null,
  backend: null,
  capture: null,
  controls: {},
  lock: new Set(),
  hide: new Set(),
};
